using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Engine;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Sqlite;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

/// <summary>The outbox of a real database, its dispatcher, a sender for each channel and a clock that is moved by hand.</summary>
internal sealed class SendingDesk : IClock, IBookshelf, IWakeUps, IAsyncDisposable
{
    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly SqliteCaseStore _store;
    private readonly Bundles _bundles;
    private readonly SqliteCaseQueries _queries;
    private readonly OutboxDispatcher _dispatcher;
    private readonly SqliteDueIndex _index;

    public SendingDesk()
    {
        _store = new SqliteCaseStore(_file.Database);
        _queries = new SqliteCaseQueries(_file.Database);
        Outbox = new SqliteOutbox(_file.Database);
        Handler = new CommandHandler(_store, this, this, this, NullLogger<CommandHandler>.Instance);
        Contacts = new KnownContacts(new SqliteDocumentStore(_file.Database), this, this);
        _bundles = new Bundles(new SqliteDocumentStore(_file.Database), this);
        var outcomes = new MessageOutcomes(Outbox, Handler, Contacts, _bundles, Errors);
        var courier = new MessageCourier(Outbox, [Sms, Email], outcomes, Contacts, new WaitedMessages(_store, this, this, Policy), this, Policy, Errors);
        var bundler = BundlerOver(Outbox);
        _dispatcher = new OutboxDispatcher(Outbox, bundler, courier, this, Policy, Errors);
        _index = new SqliteDueIndex(_file.Database);
        var due = new DueCases(_index, Handler, this, NullLogger<DueCases>.Instance);
        Work = new Work(due, new DueDocuments(new SqliteDocumentStore(_file.Database), [], this, NullLogger<DueDocuments>.Instance), _dispatcher);
    }

    public static CaseId Id => SampleCases.Id();

    public Books Current => SmallBooks.Books;

    public SqliteOutbox Outbox { get; }

    public CommandHandler Handler { get; }

    /// <summary>The same dispatcher as the loops have it.</summary>
    public Work Work { get; }

    public KnownContacts Contacts { get; }

    public FakeSender Sms { get; } = new(Channel.Sms);

    public FakeSender Email { get; } = new(Channel.Email);

    public SendPolicy Policy { get; } = new();

    public LoggedErrors Errors { get; } = new();

    public Instant Now { get; set; } = SampleCases.Start;

    public Instant GetCurrentInstant() => Now;

    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;

    /// <summary>A text message to the customer of the case.</summary>
    public static OutgoingMessage ToCustomer(string step = "M0") => SampleMessages.Sms(Id, step);

    /// <summary>An email to the owner of the case.</summary>
    public static OutgoingMessage ToOwner(string step = "L1.half") => SampleMessages.Email(Id, step);

    /// <summary>What bundles, over an outbox that a test has put its hand into.</summary>
    public Bundler BundlerOver(IOutbox outbox) => new(outbox, _store, _bundles, this, this, Policy, NullLogger<Bundler>.Instance);

    /// <summary>Lets the contacts forget what is over; how many were looked at.</summary>
    public Task<int> ForgetAsync() => new DueDocuments(new SqliteDocumentStore(_file.Database), [Contacts], this, NullLogger<DueDocuments>.Instance)
        .AdvanceAsync(Now, CancellationToken.None);

    /// <summary>Stores a case with its messages.</summary>
    public Task StoreAsync(Case state, params OutgoingMessage[] messages) =>
        _store.CommitAsync(SampleCommits.Flag(state, messages), CancellationToken.None);

    /// <summary>Stores an open case with its messages.</summary>
    public Task StoreAsync(params OutgoingMessage[] messages) => StoreAsync(SampleCases.Open(), messages);

    /// <summary>Claims what is due and lets the claims end, as a crash does.</summary>
    public async Task CutOffAsync()
    {
        foreach (var channel in Work.Channels)
        {
            await Outbox.ClaimAsync(channel, Now, Policy.LeaseFor, 100, CancellationToken.None);
        }

        Now += Policy.LeaseFor;
    }

    /// <summary>One batch of each channel, one after the other.</summary>
    public async Task<int> DispatchAsync(CancellationToken cancel = default)
    {
        var sent = 0;
        foreach (var channel in Work.Channels)
        {
            sent += await _dispatcher.DispatchAsync(channel, cancel);
        }

        return sent;
    }

    /// <summary>Moves the clock from one due instant to the next up to the end of a span, sending at each.</summary>
    public async Task DispatchForAsync(Duration span)
    {
        var end = Now + span;
        for (Instant? next; (next = await Outbox.NextAsync(CancellationToken.None)) <= end;)
        {
            Now = Instant.Max(Now, next.Value);
            await DispatchAsync();
        }

        Now = end;
    }

    /// <summary>Moves the clock as <see cref="DispatchForAsync"/> does, and the cases with it.</summary>
    public async Task LiveUntilAsync(Instant end)
    {
        while (new[] { await Outbox.NextAsync(CancellationToken.None), await _index.NextAsync(CancellationToken.None) }.Min() is { } next && next <= end)
        {
            Now = Instant.Max(Now, next);
            await Work.AdvanceAsync(Now, CancellationToken.None);
            await DispatchAsync();
        }

        Now = end;
    }

    /// <summary>The customer's messages as they are stored.</summary>
    public async Task<IReadOnlyList<OutboxItem>> ToCustomerAsync() =>
        [.. (await _queries.MessagesAsync(Id, CancellationToken.None)).Where(item => item.Message.Recipient == OutgoingMessage.Customer)];

    /// <summary>A message as it is stored.</summary>
    public async Task<OutboxItem> StoredAsync(OutgoingMessage message) =>
        (await _queries.MessagesAsync(Id, CancellationToken.None)).Single(item => item.Message.Id == message.Id);

    /// <summary>The state in which a message is stored.</summary>
    public async Task<MessageState> StateOfAsync(OutgoingMessage message) => (await StoredAsync(message)).Message.State;

    /// <summary>The case as it is stored.</summary>
    public async Task<Case> CaseAsync() => (await _store.LoadAsync(Id, CancellationToken.None))!;

    public ValueTask DisposeAsync()
    {
        Work.Dispose();
        return _file.DisposeAsync();
    }
}
