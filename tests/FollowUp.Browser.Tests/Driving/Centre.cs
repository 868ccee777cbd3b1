using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.Playwright;

namespace FollowUp.Browser.Tests.Driving;

/// <summary>A demo of the product on this machine, and the people who look at it. Whoever leaves must have seen no error.</summary>
internal sealed class Centre : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TheBrowser _browser;
    private readonly List<Visitor> _visitors = [];
    private ProductProcess _product = null!;

    private Centre(TheBrowser browser) => _browser = browser;

    public string Url => _product.Url;

    /// <summary>Starts the demo.</summary>
    public static async Task<Centre> OpenAsync(TheBrowser browser)
    {
        var centre = new Centre(browser);
        centre._product = await ProductProcess.StartAsync(centre._folder.Path, ["--demo"]);
        return centre;
    }

    /// <summary>A client that signs in as the person of a role.</summary>
    public HttpClient ClientOf(string role) => _product.ClientOf(role);

    /// <summary>The token of the person of a role.</summary>
    public string TokenOf(string role) => _product.TokenOf(role);

    /// <summary>Opens the board as the person of a role, by the link that the start prints.</summary>
    public async Task<IPage> SignInAsync(string role, Looks? looks = null)
    {
        var visitor = await VisitAsync(looks);
        await visitor.Page.GotoAsync($"{Url}/#token={TokenOf(role)}");
        await visitor.Page.Locator("nav.main a").First.WaitForAsync();
        return visitor.Page;
    }

    /// <summary>Opens an empty page.</summary>
    public async Task<Visitor> VisitAsync(Looks? looks = null)
    {
        var visitor = await Visitor.ComeAsync(_browser.Browser, looks ?? new Looks());
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Moves the demo's clock.</summary>
    public async Task MoveAsync(string advance)
    {
        using var anybody = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromMinutes(2) };
        using var answer = await anybody.PostAsJsonAsync("/api/demo/clock", new JsonObject { ["advance"] = advance });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Moves it on to an hour of the day, in the demo's zone, UTC+8: what may be done by day only is shown at any hour.</summary>
    public async Task MoveToHourAsync(int hour)
    {
        var now = (await ReadAsync("/api/session"))["now"]!.GetValue<DateTimeOffset>().ToOffset(TimeSpan.FromHours(8));
        var left = TimeSpan.FromHours(hour) - now.TimeOfDay;
        await MoveAsync(XmlConvert.ToString(left < TimeSpan.Zero ? left + TimeSpan.FromDays(1) : left));
    }

    /// <summary>Flags a case as the agent; gives its id.</summary>
    public async Task<string> FlagAsync(string summary = "Charged twice", string category = "billing", string phone = "+12025550143", string language = "en") =>
        (await PostAsync("agent", "/api/cases", new JsonObject
        {
            ["kind"] = "complaint",
            ["complexity"] = "simple",
            ["category"] = category,
            ["summary"] = summary,
            ["customer"] = new JsonObject { ["name"] = "Anna Smith", ["phone"] = phone, ["language"] = language },
        }))["id"]!.GetValue<string>();

    /// <summary>Gives a case a command of one member.</summary>
    public Task CommandAsync(string role, string id, string command, string member, string value) =>
        CommandAsync(role, id, command, new JsonObject { [member] = value });

    /// <summary>Posts as the person of a role.</summary>
    public async Task<JsonNode> PostAsync(string role, string path, JsonObject body)
    {
        using var client = ClientOf(role);
        using var answer = await client.PostAsJsonAsync(path, body);
        return await ReadAsync(answer);
    }

    /// <summary>Answers a case on a call, as its agent.</summary>
    public Task AnswerAsync(string id, string text) => CommandAsync("agent", id, "answer", new JsonObject
    {
        ["text"] = text,
        ["resolution"] = "refund",
        ["rootCause"] = "double",
        ["proof"] = "call",
    });

    /// <summary>Asks the customer of a case, as its agent; in the night the question waits for the morning.</summary>
    public Task AskAsync(string id, string text) => CommandAsync("agent", id, "ask", "text", text);

    /// <summary>Lets errors with these words be: the browser itself tells of every request that was refused.</summary>
    public void Forgive(string words) => _visitors.ForEach(visitor => visitor.Forgive(words));

    /// <summary>Reads as the supervisor.</summary>
    public async Task<JsonNode> ReadAsync(string path)
    {
        using var supervisor = ClientOf("supervisor");
        using var answer = await supervisor.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer);
    }

    /// <summary>The link that the customer of a case has.</summary>
    public async Task<string> LinkOfAsync(string id) => (await ReadAsync($"/api/demo/links/{id}"))["link"]!.GetValue<string>();

    /// <summary>Ends the server as a power cut would.</summary>
    public Task KillAsync() => _product.KillAsync();

    /// <summary>Starts it again at the same address.</summary>
    public async Task StartAgainAsync()
    {
        var port = new Uri(Url).Port;
        await _product.DisposeAsync();
        _product = await ProductProcess.StartAsync(_folder.Path, ["--demo"], port: port);
    }

    public async ValueTask DisposeAsync()
    {
        var errors = _visitors.SelectMany(visitor => visitor.Errors).ToList();
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        await _product.DisposeAsync();
        _folder.Dispose();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
    }

    private async Task CommandAsync(string role, string id, string command, JsonObject body) => await PostAsync(role, $"/api/cases/{id}/{command}", body);

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
