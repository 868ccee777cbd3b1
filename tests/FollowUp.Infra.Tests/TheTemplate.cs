using System.Text.Json;
using FollowUp.Infra.Tests.Reading;

namespace FollowUp.Infra.Tests;

public class TheTemplate
{
    private static readonly JsonElement Parameters =
        JsonDocument.Parse(Repository.Read("infra", "main.parameters.json")).RootElement.GetProperty("parameters");

    public static TheoryData<string> Files => [.. Template.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_and_variable_of_a_file_is_used_in_it(string name)
    {
        var file = Template.File(name);
        var declared = file.Params.Concat(file.Of("var")).Select(declaration => declaration.Name);

        Assert.Empty(declared.Except(file.Names));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_name_is_declared_twice(string name)
    {
        var declared = Template.File(name).Declarations.Where(declaration => declaration.Kind != "output")
            .Select(declaration => declaration.Name).ToList();

        Assert.Equal(declared.Distinct(), declared);
    }

    [Fact]
    public void Every_module_is_given_what_it_asks_for_and_nothing_else()
    {
        foreach (var module in Template.Main.Modules)
        {
            var given = ((ObjectNode)module.Value.Follow("params")).Members.Select(member => member.Key).ToList();
            var declared = Template.File(module.Type).Params.ToList();

            var mustBeGiven = declared.Where(param => !param.HasDefault).Select(param => param.Name);

            Assert.Empty(given.Except(declared.Select(param => param.Name)).Select(extra => $"{module.Name}: {extra} is not declared"));
            Assert.Empty(mustBeGiven.Except(given).Select(missing => $"{module.Name}: {missing} is not given"));
        }
    }

    [Fact]
    public void Every_output_of_a_module_that_is_read_exists()
    {
        var modules = Template.Main.Modules.ToDictionary(
            module => module.Name, module => Template.File(module.Type).Outputs.Select(output => output.Name).ToHashSet());
        var read = Template.Main.Declarations.SelectMany(declaration => declaration.Value.All.OfType<RunNode>())
            .SelectMany(OutputsRead).ToList();

        Assert.NotEmpty(read);
        Assert.All(read, pair => Assert.Contains(pair.Output, modules[pair.Module]));
    }

    [Fact]
    public void Every_file_but_the_main_one_is_a_module_or_deployed_by_the_hook()
    {
        var reached = Template.Main.Modules.Select(module => module.Type).Append("main.bicep").Append("app/email-reports.bicep");

        Assert.Equal(reached.Order(StringComparer.Ordinal), Template.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_entry_of_the_parameter_file_is_declared_and_what_must_be_given_is_there()
    {
        var given = Parameters.EnumerateObject().Select(entry => entry.Name).ToList();

        Assert.Empty(given.Except(Template.Main.Params.Select(param => param.Name)));
        Assert.Empty(Template.Main.Params.Where(param => !param.HasDefault).Select(param => param.Name).Except(given));
    }

    [Fact]
    public void The_parameter_file_repeats_the_defaults_of_the_template()
    {
        foreach (var entry in Parameters.EnumerateObject())
        {
            var (value, param) = (entry.Value.GetProperty("value").GetString()!, Template.Main.The("param", entry.Name));
            var fallback = value.TrimEnd('}').Split('=') is [_, var text] ? text : "";

            Assert.Matches(@"^\$\{[A-Z_]+(=\w+)?\}$", value);
            Assert.Equal(param.HasDefault ? param.Value.Plain.Trim('\'') : "", fallback);
        }
    }

    [Fact]
    public void Nobody_can_deploy_without_saying_who_signs_in()
    {
        var clientId = Template.Main.The("param", "authClientId");

        Assert.False(clientId.HasDefault);
        Assert.Contains("minLength(36)", clientId.Decorators);
    }

    private static IEnumerable<(string Module, string Output)> OutputsRead(RunNode run)
    {
        var words = run.Items.OfType<WordNode>().ToList();
        return words.Index().Where(word => word.Item is { Value: "outputs", AfterDot: true })
            .Select(word => (words[word.Index - 1].Value, words[word.Index + 1].Value));
    }
}
