using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Archive;

/// <summary>
/// A whole centre as lines of JSON: every case with its facts, messages and kept answers, in the order in which they came, the centre's own
/// notices, and what stands beside the cases.
/// Sign-in tokens stay behind. What signs the customers' links goes along, so that their links stay good: whoever has the file can make such links.
/// </summary>
internal static class CentreExport
{
    private const int PageSize = 200;
    private const int TellEvery = 1_000;

    /// <summary>Writes the export of a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="progress">Told after every thousand cases.</param>
    /// <param name="cancel">Stops between two cases; the file is then no whole export.</param>
    /// <returns>How many cases and documents were written.</returns>
    public static async Task<(int Cases, int Documents)> WriteAsync(
        SqliteDatabase database, TextWriter output, Action<int> progress, CancellationToken cancel)
    {
        await output.WriteLineAsync(new ExportLine.Head(ExportLine.Form).Write());
        var archive = new SqliteCaseArchive(database, new SqliteCaseQueries(database));
        var cases = await WriteCasesAsync(archive, output, progress, cancel);
        foreach (var (team, message) in archive.Notices())
        {
            await output.WriteLineAsync(new ExportLine.OfNotice(team, message).Write());
        }

        var documents = 0;
        var store = new SqliteDocumentStore(database);
        foreach (var kind in store.Kinds())
        {
            for (string? after = null, next = ""; next is not null; after = next)
            {
                var page = await store.ListAsync(kind, "", PageSize, after, cancel);
                foreach (var document in page.Items)
                {
                    await output.WriteLineAsync(new ExportLine.OfDocument(document).Write());
                    documents++;
                }

                next = page.Next;
            }
        }

        return (cases, documents);
    }

    private static async Task<int> WriteCasesAsync(SqliteCaseArchive archive, TextWriter output, Action<int> progress, CancellationToken cancel)
    {
        var count = 0;
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = await archive.ListAsync(PageSize, after, cancel);
            foreach (var state in page.Items)
            {
                if (await archive.ReadAsync(state.Id, cancel) is not { } whole)
                {
                    continue;
                }

                await output.WriteLineAsync(new ExportLine.OfCase(whole).Write());
                if (++count % TellEvery == 0)
                {
                    progress(count);
                }
            }

            next = page.Next;
        }

        return count;
    }
}
