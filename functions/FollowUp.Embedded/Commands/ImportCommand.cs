using System.CommandLine;
using FollowUp.Embedded.Archive;

namespace FollowUp.Embedded.Commands;

/// <summary>
/// <c>import</c>: puts an export into a centre that has no data yet. It is written beside and takes its name at the end: an import that fails
/// leaves nothing.
/// </summary>
internal static class ImportCommand
{
    public static Command Create(Func<TextReader?> standardInput)
    {
        var (data, demo) = (ServeCommand.Data(), DataFile.Demo());
        var file = new Option<string?>("--in") { Description = "The file to read; standard input if left out.", HelpName = "FILE" };
        var command = new Command("import", "Read an export into a centre without data. Its work goes on at the next start.") { data, demo, file };
        command.SetAction((result, cancel) => ImportAsync(
            DataFile.Of(result, data, demo), result.GetValue(file), standardInput, result.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> ImportAsync(
        string target, string? from, Func<TextReader?> standardInput, InvocationConfiguration console, CancellationToken cancel)
    {
        if (File.Exists(target))
        {
            await console.Error.WriteLineAsync($"{target} is there already: an import needs a folder without data.");
            return 1;
        }

        var part = target + ".part";
        foreach (var left in new[] { part, part + "-wal", part + "-shm" })
        {
            File.Delete(left);
        }

        var code = await DataFile.UseAsync(part, mustExist: false, console, async database =>
        {
            using var file = from is null ? null : new StreamReader(from);
            var input = file ?? standardInput() ?? throw new FormatException("give --in FILE, or the lines on standard input");
            var (cases, documents) = await CentreImport.ReadAsync(input, database, count => console.Error.WriteLine($"{count} lines"), cancel);
            await console.Error.WriteLineAsync($"Imported {cases} cases and {documents} documents.");
        });
        if (code == 0)
        {
            File.Move(part, target);
        }
        else
        {
            File.Delete(part);
        }

        return code;
    }
}
