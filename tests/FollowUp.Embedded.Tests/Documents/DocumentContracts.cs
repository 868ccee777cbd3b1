using FollowUp.Contract.Tests.Documents;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Sqlite;

namespace FollowUp.Embedded.Tests.Documents;

public sealed class SqliteDocuments : StoredDocumentSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => Task.FromResult(UnderTest.Sqlite());
}

public sealed class SqliteDocumentLists : DocumentListSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => Task.FromResult(UnderTest.Sqlite());
}

public sealed class SqliteDueDocuments : DueDocumentSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => Task.FromResult(UnderTest.Sqlite());
}

/// <summary>The documents on which other tests stand keep what the real ones keep.</summary>
public sealed class DocumentsInMemory : StoredDocumentSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => Task.FromResult(UnderTest.Memory());
}

public sealed class DocumentListsInMemory : DocumentListSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => Task.FromResult(UnderTest.Memory());
}

public sealed class DueDocumentsInMemory : DueDocumentSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => Task.FromResult(UnderTest.Memory());
}

internal static class UnderTest
{
    public static DocumentsUnderTest Sqlite()
    {
        var temporary = TemporaryDatabase.Open();
        return new DocumentsUnderTest(new SqliteDocumentStore(temporary.Database), temporary.DisposeAsync);
    }

    public static DocumentsUnderTest Memory() => new(new MemoryDocuments(), () => ValueTask.CompletedTask);
}
