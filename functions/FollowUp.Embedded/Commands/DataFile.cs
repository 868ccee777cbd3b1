using System.CommandLine;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Commands;

/// <summary>The database that a command works on while the service is stopped.</summary>
internal static class DataFile
{
    public static Option<bool> Demo() => new("--demo") { Description = "The demo's data, which lie in a database of their own." };

    public static string Of(ParseResult result, Option<string> data, Option<bool> demo) =>
        Path.Combine(result.GetRequiredValue(data), ServeOptions.DatabaseName(result.GetValue(demo)));

    /// <summary>Opens the file for some work; what goes wrong is told in a sentence. Gives the exit code.</summary>
    public static async Task<int> UseAsync(string file, bool mustExist, InvocationConfiguration console, Func<SqliteDatabase, Task> work)
    {
        if (mustExist && !File.Exists(file))
        {
            await console.Error.WriteLineAsync($"There is no database {file}.");
            return 1;
        }

        try
        {
            await using var database = SqliteDatabase.Open(file);
            await work(database);
            return 0;
        }
        catch (Exception problem) when (problem is CannotOpenDatabaseException or FormatException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
