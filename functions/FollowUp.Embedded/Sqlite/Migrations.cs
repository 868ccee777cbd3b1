using System.Globalization;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Brings a file to the present form. <c>PRAGMA user_version</c> tells how many of the migrations it has had.</summary>
internal static class Migrations
{
    /// <summary>All migrations in order. What has been released is never changed; a new form is a new migration at the end.</summary>
    private static readonly string[] Ordered = [Schema1.Sql, Schema2.Sql, Schema3.Sql, Schema4.Sql, Schema5.Sql, Schema6.Sql];

    /// <summary>What a form takes besides its statements, by the number of the form; in the same transaction.</summary>
    private static readonly Dictionary<int, Action<SqliteSession>> Fills = new() { [6] = Schema6.Fill };

    public static void Apply(SqliteSession session, string file)
    {
        var version = session.Prepare("PRAGMA user_version").First(row => (int)row.Long(0));
        if (version > Ordered.Length)
        {
            throw new CannotOpenDatabaseException(
                $"{file} was written by a newer FollowUp (form {version}, this one knows {Ordered.Length}). Start that version, or restore an older copy.");
        }

        for (; version < Ordered.Length; version++)
        {
            var next = (version + 1).ToString(CultureInfo.InvariantCulture);
            session.Execute($"BEGIN IMMEDIATE; {Ordered[version]} PRAGMA user_version = {next};");
            Fills.GetValueOrDefault(version + 1)?.Invoke(session);
            session.Execute("COMMIT;");
        }
    }
}
