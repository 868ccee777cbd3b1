using FollowUp.Application.Archive;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Codes;
using FollowUp.Application.Customers;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Sqlite;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Archive;

/// <summary>A customer of two cases that have ended is erased while others go on working.</summary>
[Trait("Rule", "A4")]
public sealed class ErasingWhileSomethingHappens : IClock, IAsyncLifetime, IAsyncDisposable
{
    private static readonly string Phone = SampleCases.Open().Customer.Phone!;
    private static readonly string Email = SampleCases.Open().Customer.Email!;

    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly KnownContacts _contacts;
    private readonly Meanwhile _archive;
    private readonly CustomerErasure _erasure;

    public ErasingWhileSomethingHappens()
    {
        var shelf = new Bookshelf(SmallBooks.Books);
        var documents = new SqliteDocumentStore(_file.Database);
        _contacts = new KnownContacts(documents, shelf, this);
        _archive = new Meanwhile(new SqliteCaseArchive(_file.Database, new SqliteCaseQueries(_file.Database)));
        _erasure = new CustomerErasure(_archive, _contacts, new CodeDesk(documents, this, NullLogger<CodeDesk>.Instance), shelf, this);
    }

    public Instant GetCurrentInstant() => SampleCases.Start + Duration.FromDays(1);

    public async Task InitializeAsync()
    {
        await WriteAsync("one");
        await WriteAsync("two");
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_case_that_was_opened_again_after_the_first_look_is_named_as_running_and_erased_at_the_next_call()
    {
        _archive.Then = (id, whole) => id == SampleCases.Id("two") ? Open(whole) : whole;
        var first = Assert.IsType<ErasureResult.StillRuns>(await EraseAsync());
        Assert.Equal([Number("two")], first.Cases);

        _archive.Then = null;
        Assert.Equal([Number("two")], Assert.IsType<ErasureResult.Done>(await EraseAsync()).Cases);
    }

    [Fact]
    public async Task A_case_that_began_to_send_something_after_the_first_look_is_not_erased_under_it()
    {
        var message = SampleMessages.Sms(SampleCases.Id("two"), "M5", MessageState.Sending);
        _archive.Then = (id, whole) => id == SampleCases.Id("two") ? whole with { Messages = [new StoredItem(new OutboxItem { Message = message }, null)] } : whole;

        Assert.Equal([Number("two")], Assert.IsType<ErasureResult.StillRuns>(await EraseAsync()).Cases);
    }

    [Fact]
    public async Task Every_address_of_its_cases_is_forgotten_not_only_the_one_that_was_given()
    {
        await _contacts.LearnAsync(Phone, "30005", CancellationToken.None);
        Assert.IsType<SendPermit.Granted>(await _contacts.AskAsync(
            SampleMessages.Email(SampleCases.Id("one")) with { Recipient = OutgoingMessage.Customer, Template = Contact.Rating, Address = Email }, CancellationToken.None));

        Assert.IsType<ErasureResult.Done>(await EraseAsync());

        Assert.Equal(Contact.Unknown, await _contacts.FindAsync(Phone, CancellationToken.None));
        Assert.Equal(Contact.Unknown, await _contacts.FindAsync(Email, CancellationToken.None));
    }

    private static string Number(string name) => $"261122-{name}";

    private static WholeCase Open(WholeCase whole) => whole with { Case = whole.Case with { Cycle = whole.Case.Cycle with { Outcome = null } } };

    private Task<ErasureResult> EraseAsync() => _erasure.EraseAsync(Email, Actor.System, CancellationToken.None);

    private async Task WriteAsync(string name)
    {
        var open = SampleCases.Open(SampleCases.Id(name)) with { Number = Number(name) };
        var flagged = SampleCommits.Flag(open);
        var ended = open with { Cycle = open.Cycle with { Outcome = new Outcome(OutcomeKind.Cancelled, SampleCases.Start) } };
        Assert.True(await _archive.WriteAsync(new WholeCase { Case = ended, Entries = flagged.Entries }, expectedVersion: 0, CancellationToken.None));
    }

    /// <summary>What others do to a case between the first look at it and the next.</summary>
    private sealed class Meanwhile(ICaseArchive archive) : ICaseArchive
    {
        private readonly HashSet<CaseId> _seen = [];

        public Func<CaseId, WholeCase, WholeCase>? Then { get; set; }

        public Task<Page<Case>> ListAsync(int atMost, string? after, CancellationToken cancel) => archive.ListAsync(atMost, after, cancel);

        public async Task<WholeCase?> ReadAsync(CaseId id, CancellationToken cancel)
        {
            var whole = await archive.ReadAsync(id, cancel);
            return _seen.Add(id) || whole is null || Then is null ? whole : Then(id, whole);
        }

        public Task<bool> WriteAsync(WholeCase whole, long expectedVersion, CancellationToken cancel) => archive.WriteAsync(whole, expectedVersion, cancel);
    }
}
