namespace FollowUp.Embedded.Sqlite;

/// <summary>A form of the file with the list of cases whose customer no call reaches (C5). Never edit it, add a migration.</summary>
/// <remarks>No case of an earlier form is one: attempts were not known.</remarks>
internal static class Schema5
{
    public const string Sql = """
        ALTER TABLE cases ADD COLUMN unreachable INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX cases_unreachable ON cases (running, deadline_at) WHERE unreachable = 1;
        """;
}
