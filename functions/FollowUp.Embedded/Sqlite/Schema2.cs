namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The second form of the file: running cases are found by the customer's phone number and email address. Never edit it, add a migration.
/// </summary>
/// <remarks>An address stands here for as long as a customer may have something to say on its case, so that the table is as small as the centre's day.</remarks>
internal static class Schema2
{
    public const string Sql = """
        CREATE TABLE contacts (
            address TEXT NOT NULL,
            case_n  INTEGER NOT NULL,
            PRIMARY KEY (address, case_n)) WITHOUT ROWID;
        INSERT OR IGNORE INTO contacts (address, case_n)
            SELECT json ->> '$.customer.phone', n FROM cases WHERE running = 1 AND json ->> '$.customer.phone' IS NOT NULL;
        INSERT OR IGNORE INTO contacts (address, case_n)
            SELECT json ->> '$.customer.email', n FROM cases WHERE running = 1 AND json ->> '$.customer.email' IS NOT NULL;
        """;
}
