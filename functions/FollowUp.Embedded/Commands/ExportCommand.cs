using System.CommandLine;
using FollowUp.Embedded.Archive;
using FollowUp.Embedded.Files;

namespace FollowUp.Embedded.Commands;

/// <summary><c>export</c>: writes a whole centre as lines of JSON. The service must not be running: one process has the data.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var (data, demo) = (ServeCommand.Data(), DataFile.Demo());
        var file = new Option<string?>("--out") { Description = "The file to write, readable for its owner alone; standard output if left out.", HelpName = "FILE" };
        var command = new Command("export", "Write all cases and what belongs to them as JSON lines, while the service is stopped.") { data, demo, file };
        command.SetAction((result, cancel) => DataFile.UseAsync(DataFile.Of(result, data, demo), mustExist: true, result.InvocationConfiguration, async database =>
        {
            var console = result.InvocationConfiguration;
            await using var output = result.GetValue(file) is { } path ? new StreamWriter(PrivateFile.Create(path)) : null;
            var (cases, documents) = await CentreExport.WriteAsync(
                database, output ?? console.Output, count => console.Error.WriteLine($"{count} cases"), cancel);
            await console.Error.WriteLineAsync($"Exported {cases} cases and {documents} documents.");
        }));
        return command;
    }
}
