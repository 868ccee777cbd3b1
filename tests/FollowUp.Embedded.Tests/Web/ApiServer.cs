using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Documents;
using FollowUp.Application.Outages;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Contract.Tests.Documents;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Embedded.Tests.BookFiles;
using FollowUp.Web.Chats;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;
using FollowUp.Web.Surges;
using FollowUp.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>The API on a real socket, with cases in memory, a clock that the test moves, and tokens that are the people's ids.</summary>
public sealed class ApiServer : IAsyncLifetime, ISignIn, IBookshelf, IWakeUps, IReadiness, IClock, ITwilioSignature
{
    /// <summary>Monday, 10:00 in Shanghai.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 2, 0);

    /// <summary>What stands for a signature that fits.</summary>
    public const string TwilioSignature = "by Twilio";

    private readonly WebApplication _app;

    public ApiServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ICaseStore>(Cases).AddSingleton<ICaseQueries>(Cases).AddSingleton<IOutbox>(Cases).AddSingleton<ICaseArchive>(Cases);
        builder.Services.AddSingleton<ICaseFigures>(Cases);
        builder.Services.AddSingleton<IBookshelf>(this).AddSingleton<IClock>(this).AddSingleton<IWakeUps>(this);
        builder.Services.AddSingleton(new BoardHost(Streams: false, Demo: false)).AddSingleton<ISignIn>(this).AddSingleton<IReadiness>(this).AddSingleton<CommandHandler>();
        builder.Services.AddSingleton<ITwilioSignature>(this).AddSingleton<MessageOutcomes>();
        builder.Services.AddSingleton<IDocumentStore>(Documents).AddSingleton<KnownContacts>().AddChats(null);
        builder.Services.AddSingleton(new Bookshelf(SmallBooks.Books));
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<BookKeeper>(services, BookTexts.Shipped()));
        builder.Services.AddSingleton<OutageDesk>().AddSingleton<OutageWork>();
        builder.Services.AddSurges(rungByFlags: false);
        builder.Services.AddSingleton<DueDocuments>().AddFollowUpApi();
        _app = builder.Build();
        _app.MapFollowUpApi();
    }

    internal MemoryCases Cases { get; } = new();

    internal MemoryDocuments Documents { get; } = new();

    /// <summary>How often something was stored, a case or what stands beside them.</summary>
    internal int Stored => Cases.Commits + Documents.Saves;

    /// <summary>Lets whatever comes by the clock have its documents, and does what is due on all documents now.</summary>
    internal async Task AdvanceDocumentsAsync()
    {
        await _app.Services.GetRequiredService<Schedules>().EnsureAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<DueDocuments>().AdvanceAsync(Now, CancellationToken.None);
    }

    /// <summary>Does what is due on an outage now.</summary>
    internal Task AdvanceOutageAsync(string id) =>
        _app.Services.GetRequiredService<OutageWork>().AdvanceAsync(new DocumentKey(OutageDesk.Kind, id), CancellationToken.None);

    /// <summary>Does what is due on a document now.</summary>
    internal Task AdvanceAsync(DocumentKey key) => _app.Services.GetServices<IDocumentWork>().Single(work => work.Kind == key.Kind)
        .AdvanceAsync(key, CancellationToken.None);

    /// <summary>Lets every scheduled work have its document.</summary>
    internal Task EnsureSchedulesAsync() => _app.Services.GetRequiredService<Schedules>().EnsureAsync(CancellationToken.None);

    public Instant Now { get; set; } = Start;

    /// <summary>What customers' links are made with.</summary>
    public static CustomerLinks Links { get; } = new(new byte[CustomerLinks.KeyLength], new Uri("https://followup.example"));

    public Books Current { get; } = SmallBooks.Books with { Links = Links };

    /// <summary>The books as the keeper of books has put them in force; those that the API reads here stay as they are.</summary>
    internal Books InForce => _app.Services.GetRequiredService<Bookshelf>().Current;

    internal List<string> NotReady { get; } = [];

    /// <summary>A client that is signed in as somebody; nobody for null.</summary>
    public HttpClient As(string? person)
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        if (person is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", person);
        }

        return client;
    }

    /// <summary>A client that is not signed in, and that does not follow the way back from a form.</summary>
    public HttpClient AsCustomer() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };

    /// <summary>Looks at a case as its wake-up would.</summary>
    public Task AdvanceAsync(string path) =>
        _app.Services.GetRequiredService<CommandHandler>().AdvanceAsync(new CaseId(path[^CaseId.Length..]), Now, CancellationToken.None);

    public SignInScheme Scheme { get; } = new("Say who you are.", "The id of a person.");

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public ValueTask<Actor?> FindAsync(HttpContext http, CancellationToken cancel)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var person = header.StartsWith("Bearer ", StringComparison.Ordinal) ? Current.Roster.Find(header[7..]) : null;
        return ValueTask.FromResult(person is null ? null : Actor.Of(person));
    }

    public bool Fits(string pathAndQuery, IReadOnlyDictionary<string, string> form, string signature) => signature == TwilioSignature;

    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;

    public Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>(NotReady);

    public Instant GetCurrentInstant() => Now;
}
