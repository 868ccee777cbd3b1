using FollowUp.Core.Messages;
using FollowUp.Embedded.Tests.BookFiles;

namespace FollowUp.Embedded.Tests.Commands;

public sealed class CheckingTheBooks : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("followup-books-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Books_in_order_are_summed_up_with_their_versions()
    {
        var result = Shell.Run("check");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^policies.json +version [0-9a-f]{12}  12 policies$", result.Output);
        Assert.Matches("(?m)^roster.json .*8 people in 2 teams, Asia/Shanghai$", result.Output);
        Assert.Matches($"(?m)^templates/en.json .*{TemplateCatalog.All.Count} templates$", result.Output);
        Assert.Matches("(?m)^words.json +version [0-9a-f]{12}  [0-9]{3} words$", result.Output);
        Assert.Matches("(?m)^calendar office +version [0-9a-f]{12}  Asia/Shanghai$", result.Output);
    }

    [Fact]
    public void Every_mistake_is_a_line_with_file_line_path_and_message()
    {
        Write(BookTexts.With("policies.json", "\"PT12H\"", "\"P12H\""));

        var result = Shell.Run("check", "--books", _directory);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Lines.Length);
        Assert.All(result.Lines, line => Assert.Matches(@"/policies\.json:\d+ \$\.policies\[\d+\]\.target '", line));
    }

    [Fact]
    public void Templates_of_another_language_that_are_missing_are_counted()
    {
        var files = BookTexts.Shipped();
        files["templates/en.json"] = """{ "language": "en", "templates": {} }""";
        Write(files);

        Assert.Contains($"0 of {TemplateCatalog.All.Count} templates, the others in zh-CN", Shell.Run("check", "--books", _directory).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named()
    {
        Write(BookTexts.Shipped());
        File.WriteAllBytes(Path.Combine(_directory, "roster.json"), [0x7b, 0xff, 0x7d]);

        var result = Shell.Run("check", "--books", _directory);

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("roster.json:1 $ is not UTF-8", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_is_not_there_is_a_mistake() =>
        Assert.Equal(1, Shell.Run("check", "--books", Path.Combine(_directory, "nowhere")).ExitCode);

    private void Write(Dictionary<string, string> files)
    {
        Directory.CreateDirectory(Path.Combine(_directory, "templates"));
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(_directory, name), text);
    }
}
