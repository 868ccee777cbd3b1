using FollowUp.Application.BookFiles;
using FollowUp.Embedded.Commands;

namespace FollowUp.Embedded.Tests.Commands;

public class Serving
{
    [Theory]
    [InlineData]
    [InlineData("serve")]
    public void Without_options_it_serves_on_loopback_with_the_shipped_books(params string[] args) =>
        Assert.Equal(new ServeOptions("./data", "http://localhost:7080", false, null, BookDirectory.Shipped), OptionsOf(args));

    [Theory]
    [InlineData("--demo --data /d --urls http://*:80 --tokens-out t.txt --books b")]
    [InlineData("serve --demo --data /d --urls http://*:80 --tokens-out t.txt --books b")]
    [InlineData("--books b serve --demo --data /d --urls http://*:80 --tokens-out t.txt")]
    public void Its_options_stand_with_and_without_the_word_serve(string args) =>
        Assert.Equal(new ServeOptions("/d", "http://*:80", true, "t.txt", "b"), OptionsOf(args.Split(' ')));

    [Fact]
    public void Its_exit_code_is_that_of_the_service() =>
        Assert.Equal(7, CommandLine.Build((_, _) => Task.FromResult(7)).Parse([]).Invoke());

    private static ServeOptions? OptionsOf(string[] args)
    {
        ServeOptions? seen = null;
        var command = CommandLine.Build((options, _) =>
        {
            seen = options;
            return Task.FromResult(0);
        });
        command.Parse(args).Invoke(new() { Output = TextWriter.Null, Error = TextWriter.Null });
        return seen;
    }
}
