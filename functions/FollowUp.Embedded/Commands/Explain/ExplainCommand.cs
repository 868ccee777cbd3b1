using System.CommandLine;
using FollowUp.Application.BookFiles;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary><c>explain</c>: how a deadline comes about (P8), for one start, for one kind of case, or for JSON lines.</summary>
internal static class ExplainCommand
{
    private const string About =
        "Explain a deadline with its segments: of a target, of a kind of case, or of JSON lines, which are also read when no option is "
        + "given and standard input is redirected.";

    public static Command Create(Option<string> books, Func<TextReader?> input, TimeProvider clock)
    {
        var options = new ExplainOptions();
        var command = new Command("explain", About);
        foreach (var option in options.All) command.Options.Add(option);
        command.SetAction(async (result, cancel) =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            var asked = options.Read(result, books, clock);
            BookResult Load() => BookDirectory.Load(asked.Books);
            try
            {
                switch (asked)
                {
                    case { IsSingle: true, IsBatch: true }:
                        throw new UsageException("--batch stands alone");
                    case { Kind: not null, Within: null, Until: null, Calendar: null }:
                        ExplainPolicy.Write(asked, Load(), output);
                        return 0;
                    case { IsSingle: true }:
                        ExplainSpan.Write(asked, new CalendarShelf(Load), output);
                        return 0;
                    default:
                        var lines = input() ?? throw new UsageException("give --within, --until, --kind or --batch; see explain --help");
                        return await Batch.Run(lines, output, new CalendarShelf(Load), cancel);
                }
            }
            catch (UsageException wrong)
            {
                await error.WriteLineAsync(wrong.Message);
                return 1;
            }
        });
        return command;
    }
}
