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

    /// <summary>The option that names the data folder.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "The directory of the database.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./data",
    };

    /// <summary>Gives a command the options and the action of <c>serve</c>.</summary>
    public static void Become(Command command, Option<string> books, Func<ServeOptions, CancellationToken, Task<int>> serve)
    {
        var data = Data();
        var urls = new Option<string>("--urls")
        {
            Description = "The addresses to listen on, separated by semicolons.",
            HelpName = "URLS",
            DefaultValueFactory = _ => "http://localhost:7080",
        };
        var demo = new Option<bool>("--demo") { Description = "Seed a small centre, with a clock that can be fast-forwarded." };
        var tokensOut = new Option<string?>("--tokens-out")
        {
            Description = "Make new tokens of an agent, a lead, a supervisor and a manager, and write them to this file (JSON, mode 600).",
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
