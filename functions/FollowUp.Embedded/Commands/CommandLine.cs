using System.CommandLine;
using System.Text;
using FollowUp.Application.BookFiles;
using FollowUp.Embedded.Commands.Explain;

namespace FollowUp.Embedded.Commands;

/// <summary>The command line of the one-process host. <c>serve</c> is what happens without a command.</summary>
public static class CommandLine
{
    /// <summary>Builds it.</summary>
    /// <param name="serve">Runs the service until it is stopped, and gives the exit code.</param>
    /// <param name="input">Where <c>explain</c> and <c>import</c> read their lines; null for standard input.</param>
    /// <param name="clock">What <c>explain</c> takes for now; null for the system's clock.</param>
    public static RootCommand Build(
        Func<ServeOptions, CancellationToken, Task<int>> serve, TextReader? input = null, TimeProvider? clock = null)
    {
        var books = new Option<string>("--books")
        {
            Description = "The directory of the book files.",
            HelpName = "DIR",
            DefaultValueFactory = _ => BookDirectory.Shipped,
            Recursive = true,
        };
        var root = new RootCommand("FollowUp keeps the promises that a call centre makes: it reminds, escalates, and tells the customer.")
        {
            books,
            ServeCommand.Named(books, serve),
            CheckCommand.Create(books),
            TokenCommand.Create(books),
            ExportCommand.Create(),
            ImportCommand.Create(input is null ? StandardInput : () => input),
            EraseCommand.Create(books),
            ExplainCommand.Create(books, input is null ? StandardInput : () => input, clock ?? TimeProvider.System),
        };
        ServeCommand.Become(root, books, serve);
        return root;
    }

    private static StreamReader? StandardInput() =>
        Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, true, bufferSize: 1 << 16) : null;
}
