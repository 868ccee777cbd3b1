using FollowUp.Contract.Tests;
using FollowUp.Contract.Tests.Archive;
using FollowUp.Contract.Tests.DueIndex;
using FollowUp.Contract.Tests.Outbox;
using FollowUp.Contract.Tests.Queries;
using FollowUp.Contract.Tests.Store;

namespace FollowUp.Functions.Tests.Tables;

public sealed class TablesCommits : CommitSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesConflicts : ConflictSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesAnswers : AnswerSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesDueCases : DueIndexSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesEffects : EffectSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesClaims : ClaimSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesCentreNotices : CentreNoticeSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesMessageStates : MessageStateSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesQueues : QueueSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesQueuePaging : QueuePagingSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesOutboxLists : OutboxListSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesFigures : FigureSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesCustomers : CustomerSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}

public sealed class TablesArchives : ArchiveSuite
{
    protected override Task<StorageUnderTest> CreateAsync() => ProjectingStorage.CreateAsync();
}
