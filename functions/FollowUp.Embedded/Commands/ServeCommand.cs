using System.CommandLine;

namespace FollowUp.Embedded.Commands;

/// <summary>The options of <c>serve</c>, which stand on the root as well.</summary>
internal static class ServeCommand
{
    /// <summary>The command by its name.</summary>
    public static Command Named(Option<string> books, Func<ServeOptions, CancellationToken, Task<int>> serve)
    {
        var command = new Command("serve", "Run the service (the default).");
        Become(command, books, serve);
        return command;
    }

    /// <summary>Gives a command the options and the action of <c>serve</c>.</summary>
    public static void Become(Command command, Option<string> books, Func<ServeOptions, CancellationToken, Task<int>> serve)
    {
        var data = new Option<string>("--data")
        {
            Description = "The directory of the database.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "./data",
        };
        var urls = new Option<string>("--urls")
        {
            Description = "The addresses to listen on, separated by semicolons.",
            HelpName = "URLS",
            DefaultValueFactory = _ => "http://localhost:7080",
        };
        var demo = new Option<bool>("--demo") { Description = "Seed a small centre, with a clock that can be fast-forwarded." };
        var tokensOut = new Option<string?>("--tokens-out")
        {
            Description = "Write the tokens of the first start to this file, not to the terminal.",
            HelpName = "FILE",
        };

        Option[] options = [data, urls, demo, tokensOut];
        foreach (var option in options) command.Options.Add(option);
        command.SetAction((result, cancel) => serve(
            new ServeOptions(
                result.GetRequiredValue(data),
                result.GetRequiredValue(urls),
                result.GetValue(demo),
                result.GetValue(tokensOut),
                result.GetRequiredValue(books)),
            cancel));
    }
}
