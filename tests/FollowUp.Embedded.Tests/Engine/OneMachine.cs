using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Embedded.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Engine;

/// <summary>The engine on a real file and a clock that is moved by hand; nothing runs by itself.</summary>
internal sealed class OneMachine : IClock, IWakeUps, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    private OneMachine()
    {
        Books = ((BookResult.Loaded)BookDirectory.Load(BookDirectory.Shipped)).Books;
        _database = SqliteDatabase.Open(Path.Combine(_folder.Path, "followup.db"));
        Store = new SqliteCaseStore(_database);
        Index = new SqliteDueIndex(_database);
        Outbox = new SqliteOutbox(_database);
        Handler = new CommandHandler(Store, new Bookshelf(Books), this, this, NullLogger<CommandHandler>.Instance);
        Due = new DueCases(Index, Handler, this, NullLogger<DueCases>.Instance);
    }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 2, 0);

    public Books Books { get; }

    public SqliteCaseStore Store { get; }

    public SqliteDueIndex Index { get; }

    public SqliteOutbox Outbox { get; }

    public CommandHandler Handler { get; }

    public DueCases Due { get; }

    public Actor Agent => Actor.Of(Books.Roster.Find("li-na")!);

    public Instant GetCurrentInstant() => Now;

    public static OneMachine Start() => new();

    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;

    public async Task<Case> FlagAsync(string name, Idempotency? key = null)
    {
        var id = CaseId.FromBytes(System.Text.Encoding.ASCII.GetBytes(name.PadRight(10)));
        return ((CommandResult.Done)await Handler.HandleAsync(id, Flag(id), key, CancellationToken.None)).Decision.Case;
    }

    public CaseCommand.Flag Flag(CaseId id) => new()
    {
        By = Agent,
        Id = id,
        Kind = CaseKind.Complaint,
        Complexity = Complexity.Simple,
        Category = "billing",
        Summary = "Charged twice",
        Customer = new Customer
        {
            Name = "Anna Smith",
            Phone = "+8613900000000",
            Tier = CustomerTier.Standard,
            Zone = "Asia/Shanghai",
            Language = "en",
        },
    };

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
