using FollowUp.Embedded.Commands;

namespace FollowUp.Embedded.Tests.Commands;

/// <summary>Calls the command line in process.</summary>
internal static class Shell
{
    /// <summary>What a call wrote, and its exit code.</summary>
    public sealed record Result(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static Result Run(params string[] args) => RunOn("", args);

    /// <summary>The same, with standard input.</summary>
    public static Result RunOn(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Build(NoService, new StringReader(input)).Parse(args).Invoke(new() { Output = output, Error = error });
        return new Result(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The answers to lines of a batch.</summary>
    public static string[] Ask(params string[] lines) => RunOn(string.Join('\n', lines), "explain", "--batch").Lines;

    private static Task<int> NoService(ServeOptions options, CancellationToken cancel) =>
        throw new InvalidOperationException("No test starts the service here.");
}
