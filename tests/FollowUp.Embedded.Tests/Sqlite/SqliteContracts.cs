using FollowUp.Contract.Tests;
using FollowUp.Contract.Tests.Archive;
using FollowUp.Contract.Tests.DueIndex;
using FollowUp.Contract.Tests.Outbox;
using FollowUp.Contract.Tests.Queries;
using FollowUp.Contract.Tests.Store;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Tests.Sqlite;

public sealed class SqliteCommits : CommitSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteConflicts : ConflictSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteAnswers : AnswerSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteDueCases : DueIndexSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteEffects : EffectSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteClaims : ClaimSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteCentreNotices : CentreNoticeSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteMessageStates : MessageStateSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteQueues : QueueSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteQueuePaging : QueuePagingSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteCustomers : CustomerSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteOutboxLists : OutboxListSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteArchives : ArchiveSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class SqliteFigures : FigureSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

internal static class SqliteUnderTest
{
    public static Task<StorageUnderTest> CreateAsync()
    {
        var temporary = TemporaryDatabase.Open();
        var database = temporary.Database;
        var queries = new SqliteCaseQueries(database);
        return Task.FromResult(new StorageUnderTest(
            new SqliteCaseStore(database), new SqliteDueIndex(database), new SqliteOutbox(database), queries,
            new SqliteCaseArchive(database, queries), new SqliteCaseFigures(database), temporary.DisposeAsync));
    }
}
