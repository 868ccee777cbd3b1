namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The fourth form of the file: each channel finds what is due on it, however much waits for the other's provider. Never edit it, add a
/// migration.
/// </summary>
internal static class Schema4
{
    public const string Sql = """
        CREATE INDEX outbox_due_on_channel ON outbox (channel, next_at) WHERE next_at IS NOT NULL;
        DROP INDEX outbox_due;
        """;
}
