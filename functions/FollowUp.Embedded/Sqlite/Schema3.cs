namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The third form of the file: the small aggregates that stand beside the cases, each one JSON document. Never edit it, add a migration.
/// </summary>
/// <remarks>
/// A document is found by its <c>place</c>, which is its name as UTF-16, the higher byte first: as bytes that sorts as .NET compares ordinally,
/// where the UTF-8 of a text would not. The name stands beside it for those who look into the file.
/// </remarks>
internal static class Schema3
{
    public const string Sql = """
        CREATE TABLE documents (
            n       INTEGER PRIMARY KEY,
            kind    TEXT NOT NULL,
            place   BLOB NOT NULL,
            name    TEXT NOT NULL,
            version INTEGER NOT NULL,
            wake_at INTEGER,
            json    TEXT NOT NULL,
            UNIQUE (kind, place));
        CREATE INDEX documents_due ON documents (wake_at) WHERE wake_at IS NOT NULL;
        """;
}
