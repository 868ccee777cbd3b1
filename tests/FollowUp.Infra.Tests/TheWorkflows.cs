using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace FollowUp.Infra.Tests;

public partial class TheWorkflows
{
    // No commit of it has been looked at; the workflow says so.
    private const string ByTag = "Azure/setup-azd@v2";

    public static TheoryData<string> Names => ["ci.yml", "azure-dev.yml"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parse_and_have_jobs(string name)
    {
        var jobs = (Dictionary<object, object>)Load(name)["jobs"];

        Assert.All(jobs.Values.Cast<Dictionary<object, object>>(), job => Assert.NotEmpty((List<object>)job["steps"]));
    }

    [Theory]
    [InlineData("ci.yml", "contents: read")]
    [InlineData("azure-dev.yml", "contents: read,id-token: write")]
    public void May_do_no_more_than_they_must(string name, string rights)
    {
        var permissions = (Dictionary<object, object>)Load(name)["permissions"];

        Assert.Equal(rights, string.Join(',', permissions.Select(right => $"{right.Key}: {right.Value}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pin_what_they_use_to_a_commit(string name) => Assert.All(
        Uses().Matches(Text(name)).Select(match => match.Groups[1].Value),
        action => Assert.True(action == ByTag || Pinned().IsMatch(action), action));

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_files_that_there_are(string name) => Assert.All(
        Named().Matches(Text(name)).Select(match => match.Groups[1].Value),
        file => Assert.True(Path.Exists(Repository.PathOf(file)), file));

    [Fact]
    public void Give_the_template_only_variables_that_its_parameter_file_reads()
    {
        var read = Repository.Read("infra", "main.parameters.json");
        var given = Environment().Matches(Text("azure-dev.yml")).Select(match => match.Groups[1].Value)
            .Except(["AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_SUBSCRIPTION_ID"]).Order(StringComparer.Ordinal);

        Assert.Equal(Variable().Matches(read).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal), given);
    }

    [Fact]
    public void Compile_every_template_that_is_deployed()
    {
        var compiled = Bicep().Matches(Text("ci.yml")).Select(match => match.Groups[1].Value);

        Assert.Equal(["main.bicep", "app/email-reports.bicep"], compiled);
    }

    [Fact]
    public void Smoke_with_a_person_of_the_roster()
    {
        var person = Person().Match(Repository.Read(".github", "smoke.sh")).Groups[1].Value;
        var roster = Repository.Read("functions", "FollowUp.Embedded", "books", "roster.json");

        Assert.Contains($"\"email\": \"{person}\"", roster, StringComparison.Ordinal);
    }

    private static string Text(string name) => Repository.Read(".github", "workflows", name);

    private static Dictionary<object, object> Load(string name) => (Dictionary<object, object>)new Deserializer().Deserialize(Text(name))!;

    [GeneratedRegex(@"preferred_username"",""val"":""([^""]+)""")]
    private static partial Regex Person();

    [GeneratedRegex(@"uses: (\S+)")]
    private static partial Regex Uses();

    [GeneratedRegex("@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"(?<=[\s])((?:\.github|infra|functions|tests)/[\w./-]+|global\.json|[\w.]+\.sample\.json|FollowUp\.sln)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"^ +([A-Z_]+): \$\{\{", RegexOptions.Multiline)]
    private static partial Regex Environment();

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"az bicep build --file infra/(\S+)")]
    private static partial Regex Bicep();
}
