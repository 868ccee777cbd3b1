using Microsoft.Playwright;

namespace FollowUp.Browser.Tests.Driving;

/// <summary>How somebody looks at the board.</summary>
/// <param name="Language">The browser's language.</param>
/// <param name="Dark">True for a dark theme.</param>
/// <param name="Phone">True for a phone, false for a desk.</param>
/// <param name="Scripts">False for a browser without JavaScript.</param>
internal sealed record Looks(string Language = "en", bool Dark = false, bool Phone = false, bool Scripts = true)
{
    public override string ToString() => $"{Language}-{(Dark ? "dark" : "light")}-{(Phone ? "phone" : "desk")}";
}

/// <summary>Somebody with a browser of their own. Every error that the console shows is kept, and with it every breach of the page's policy.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long a test waits for a page: a busy machine is slow, and no test is about that.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _errors = [];

    private Visitor(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the console showed; that the server could not be reached is no error of the page.</summary>
    public IEnumerable<string> Errors => _errors.Where(error => !error.Contains("net::ERR_", StringComparison.Ordinal));

    public static async Task<Visitor> ComeAsync(IBrowser browser, Looks looks)
    {
        var context = await browser.NewContextAsync(new()
        {
            Locale = looks.Language,
            ColorScheme = looks.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = looks.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            JavaScriptEnabled = looks.Scripts,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.Console += (_, message) => visitor.Keep(message.Type is "error" or "warning", message.Text);
        visitor.Page.PageError += (_, error) => visitor.Keep(true, error);
        return visitor;
    }

    /// <summary>Lets errors with these words be: the browser itself tells of every request that was refused.</summary>
    public void Forgive(string words) => _errors.RemoveAll(error => error.Contains(words, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Keep(bool isError, string text)
    {
        if (isError)
        {
            _errors.Add(text);
        }
    }
}
