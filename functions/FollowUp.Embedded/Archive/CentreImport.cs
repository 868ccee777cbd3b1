using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Archive;

/// <summary>Puts an export into an empty database.</summary>
internal static class CentreImport
{
    private const int TellEvery = 1_000;

    /// <summary>Reads the lines and stores what they say.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="database">An empty database.</param>
    /// <param name="progress">Told after every thousand lines.</param>
    /// <param name="cancel">Stops between two lines.</param>
    /// <returns>How many cases and documents there were.</returns>
    /// <exception cref="FormatException">A line is wrong: it says which, and why. What came before it is in the database.</exception>
    public static async Task<(int Cases, int Documents)> ReadAsync(
        TextReader input, SqliteDatabase database, Action<int> progress, CancellationToken cancel)
    {
        var archive = new SqliteCaseArchive(database, new SqliteCaseQueries(database));
        var store = new SqliteDocumentStore(database);
        var (number, cases, documents) = (0, 0, 0);
        while (await input.ReadLineAsync(cancel) is { } text)
        {
            number++;
            var line = Read(text, number);
            var isWhole = line switch
            {
                ExportLine.Head => number == 1,
                _ when number == 1 => throw new FormatException("line 1 is not the head of an export"),
                ExportLine.OfCase of => await archive.WriteAsync(of.Whole, 0, cancel),
                ExportLine.OfNotice of => await archive.WriteNoticeAsync(of.Team, of.Message, cancel),
                ExportLine.OfDocument of => await store.SaveAsync(of.Document with { Version = 1 }, cancel),
                _ => throw new InvalidOperationException($"{line.GetType().Name} is no line."),
            };
            if (!isWhole)
            {
                throw new FormatException($"line {number} comes a second time");
            }

            (cases, documents) = (cases + (line is ExportLine.OfCase ? 1 : 0), documents + (line is ExportLine.OfDocument ? 1 : 0));
            if (number % TellEvery == 0)
            {
                progress(number);
            }
        }

        return number > 0 ? (cases, documents) : throw new FormatException("there is nothing to read");
    }

    private static ExportLine Read(string text, int number)
    {
        try
        {
            return ExportLine.Read(text);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"line {number} {problem.Message}", problem);
        }
    }
}
