using FollowUp.Contract.Tests.Documents;

namespace FollowUp.Functions.Tests.Tables.Documents;

public sealed class TablesDocuments : StoredDocumentSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => DocumentTables.CreateAsync();
}

public sealed class TablesDocumentLists : DocumentListSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => DocumentTables.CreateAsync();
}

public sealed class TablesDueDocuments : DueDocumentSuite
{
    protected override Task<DocumentsUnderTest> CreateAsync() => DocumentTables.CreateAsync();
}

internal static class DocumentTables
{
    public static async Task<DocumentsUnderTest> CreateAsync()
    {
        var under = await TablesUnderTest.CreateAsync();
        return new DocumentsUnderTest(under.Documents, under.DisposeAsync);
    }
}
