using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Outages;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Customers.Words;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Senders;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.BookFiles;
using FollowUp.Embedded.Tests.Senders;
using FollowUp.Embedded.Tests.Sqlite;
using FollowUp.Web.Chats;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;
using FollowUp.Web.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

/// <summary>The webhooks over a real database and real signatures, in a host that does not route by itself.</summary>
internal sealed class WebhookDesk : IClock, IBookshelf, IWakeUps, IReadiness, ISignIn, IAsyncDisposable
{
    private const string Public = "https://followup.example.org";
    private const string AuthToken = "not-a-real-token";
    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly ServiceProvider _services;

    public WebhookDesk()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(_file.Database);
        services.AddSingleton<ICaseStore, SqliteCaseStore>().AddSingleton<ICaseQueries, SqliteCaseQueries>().AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<SqliteCaseQueries>().AddSingleton<ICaseArchive, SqliteCaseArchive>().AddSingleton<ICaseFigures, SqliteCaseFigures>();
        services.AddSingleton(new Bookshelf(SmallBooks.Books));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BookKeeper>(provider, BookTexts.Shipped()));
        services.AddSingleton<IClock>(this).AddSingleton<IBookshelf>(this).AddSingleton<IWakeUps>(this);
        services.AddSingleton(new BoardHost(Streams: false, Demo: false)).AddSingleton<IReadiness>(this).AddSingleton<ISignIn>(this);
        services.AddSingleton<CommandHandler>().AddSingleton<MessageOutcomes>();
        services.AddSingleton<IDocumentStore, SqliteDocumentStore>().AddSingleton<KnownContacts>().AddSingleton<OutageDesk>().AddChats(null);
        services.AddSingleton<ITwilioSignature>(new TwilioSignature(SenderDesk.Public(Public), AuthToken));
        _services = services.AddFollowUpApi().BuildServiceProvider();
    }

    public Books Current { get; } = SmallBooks.Books with { Words = ShippedWords() };

    public SignInScheme Scheme => throw new InvalidOperationException("Nobody signs in to a webhook.");

    public Instant Now { get; set; } = SampleCases.Start + Duration.FromMinutes(30);

    public Instant GetCurrentInstant() => Now;

    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;

    public Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([]);

    public ValueTask<Actor?> FindAsync(HttpContext http, CancellationToken cancel) => ValueTask.FromResult<Actor?>(null);

    public Task StoreAsync(Case state, params OutgoingMessage[] messages) =>
        Get<ICaseStore>().CommitAsync(SampleCommits.Flag(state, messages), CancellationToken.None);

    /// <summary>The case as it is stored.</summary>
    public async Task<Case> CaseAsync(CaseId id) => (await Get<ICaseStore>().LoadAsync(id, CancellationToken.None))!;

    /// <summary>A message as it is stored.</summary>
    public async Task<OutboxItem> StoredAsync(OutgoingMessage message) =>
        (await Get<ICaseQueries>().MessagesAsync(message.CaseId, CancellationToken.None)).Single(item => item.Message.Id == message.Id);

    /// <summary>What the customer wrote, as the case keeps it.</summary>
    public async Task<IReadOnlyList<string>> RepliesAsync(CaseId id) =>
        [.. (await Get<ICaseQueries>().TimelineAsync(id, CancellationToken.None))
            .Select(entry => entry.Event).OfType<CaseEvent.CustomerReplied>().Select(reply => reply.Text)];

    /// <summary>Every fact of a case, by its name.</summary>
    public async Task<IReadOnlyList<string>> FactsAsync(CaseId id) =>
        [.. (await Get<ICaseQueries>().TimelineAsync(id, CancellationToken.None)).Skip(1).Select(entry => entry.Event.GetType().Name)];

    /// <summary>The messages of a case to its customer: step, channel and state.</summary>
    public async Task<IReadOnlyList<string>> ToCustomerAsync(CaseId id) =>
        [.. (await Get<ICaseQueries>().MessagesAsync(id, CancellationToken.None)).Select(item => item.Message)
            .Where(m => m.Recipient == OutgoingMessage.Customer).Select(m => $"{m.Step} {m.Channel} {m.State}")];

    /// <summary>All messages of a case.</summary>
    public Task<IReadOnlyList<OutboxItem>> MessagesAsync(CaseId id) => Get<ICaseQueries>().MessagesAsync(id, CancellationToken.None);

    /// <summary>A command of the staff's.</summary>
    public Task<CommandResult> GiveAsync(CaseId id, CaseCommand command) =>
        Get<CommandHandler>().HandleAsync(id, command, idempotency: null, CancellationToken.None);

    /// <summary>Does what is due on a case now, and the work that it left on others.</summary>
    public Task AdvanceAsync(CaseId id) => Get<CommandHandler>().AdvanceAsync(id, Now, CancellationToken.None);

    /// <summary>What is known of a number.</summary>
    public Task<Contact> ContactAsync(string phone) => Get<KnownContacts>().FindAsync(phone, CancellationToken.None);

    /// <summary>Twilio reports on a message.</summary>
    public Task<(int Status, string Body)> ReportAsync(string messageId, string status, string? code = null) => PostAsync(
        "twilioStatus",
        TwilioPaths.StatusOf(messageId),
        [new("MessageSid", "SM1"), new("MessageStatus", status), .. code is null ? [] : (KeyValuePair<string, string>[])[new("ErrorCode", code)]]);

    /// <summary>A customer writes.</summary>
    public Task<(int Status, string Body)> WriteAsync(string from, string body, string sid = "SM2", string? optOutType = null)
    {
        KeyValuePair<string, string>[] said = optOutType is null ? [] : [new("OptOutType", optOutType)];
        return PostAsync("twilioInbound", TwilioPaths.Inbound, [new("MessageSid", sid), new("From", from), new("Body", body), .. said]);
    }

    /// <summary>A request of Twilio's; the signature is over the public address unless another one is given.</summary>
    public async Task<(int Status, string Body)> PostAsync(
        string route, string pathAndQuery, KeyValuePair<string, string>[] form, string? signedUrl = null)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = new MemoryStream();
        var (path, query) = pathAndQuery.Split('?') is [var before, var after] ? (before, "?" + after) : (pathAndQuery, "");
        var http = new DefaultHttpContext
        {
            Request =
            {
                Method = "POST", Scheme = "http", Host = new HostString("10.0.0.4", 8080), Path = path, QueryString = new QueryString(query),
                ContentType = content.Headers.ContentType!.ToString(), Body = await content.ReadAsStreamAsync(),
            },
            Response = { Body = answer },
        };
        http.Request.Headers[Twilio.Header] = Twilio.Sign(AuthToken, signedUrl ?? Public + pathAndQuery, form);
        await Get<ApiDispatcher>().HandleAsync(route, http);
        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(answer.ToArray()));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _file.DisposeAsync();
    }

    private static WordBook ShippedWords() => BookTexts.Loaded(BookTexts.Shipped()).Books.Words;

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();
}
