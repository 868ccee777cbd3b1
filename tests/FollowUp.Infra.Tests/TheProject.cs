using System.Text.RegularExpressions;
using FollowUp.Infra.Tests.Reading;
using YamlDotNet.Serialization;

namespace FollowUp.Infra.Tests;

public partial class TheProject
{
    private static readonly Dictionary<object, object> Azd =
        (Dictionary<object, object>)new Deserializer().Deserialize(Repository.Read("azure.yaml"))!;

    private static readonly Dictionary<object, object> Service = At(Azd, "services", "api");

    [Fact]
    public void Is_a_Functions_app_where_azure_yaml_says()
    {
        Assert.Equal("function", Service["host"]);
        Assert.Equal("dotnet", Service["language"]);
        Assert.True(File.Exists(Repository.PathOf((string)Service["project"], "FollowUp.Functions.csproj")));
        Assert.StartsWith("followup@", (string)At(Azd, "metadata")["template"], StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_its_app_by_the_tag_that_bears_the_name_of_the_service()
    {
        var tagged = Template.Resources.Where(resource => resource.Value.TryFollow("azd-service-name") is not null);

        Assert.Equal(At(Azd, "services").Keys.Single(), Assert.Single(tagged).Value.Follow("azd-service-name").Text);
        Assert.Equal("environmentName", Template.Main.The("var", "tags").Value.Follow("azd-env-name").Plain);
    }

    [Theory]
    [InlineData("posix")]
    [InlineData("windows")]
    public void Subscribes_to_delivery_reports_after_the_code_is_there(string shell)
    {
        var command = (string)At(Azd, "hooks", "postdeploy", shell)["run"];
        var template = BicepFile.Load(Repository.PathOf(TemplateFile().Match(command).Groups[1].Value));

        Assert.Equal(template.Params.Select(param => param.Name), Given().Matches(command).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain(Template.Main.Modules, module => module.Type == template.Name);
    }

    [Theory]
    [InlineData("posix")]
    [InlineData("windows")]
    public void Gives_its_hook_only_what_the_template_puts_out(string shell)
    {
        var command = (string)At(Azd, "hooks", "postdeploy", shell)["run"];
        var known = Template.Main.Outputs.Select(output => output.Name).Append("AZURE_SUBSCRIPTION_ID");

        Assert.Empty(Variable().Matches(command).Select(match => match.Groups[1].Value).Except(known));
    }

    [Fact]
    public void Has_one_name_for_the_task_hub_that_both_backends_take()
    {
        Assert.Matches("^[A-Za-z][A-Za-z0-9]{2,44}$", Template.Main.The("var", "taskHubName").Value.Text);
        Assert.Contains("%TASKHUB_NAME%", Repository.Read("host.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_on_the_runtime_that_it_is_built_for()
    {
        var runtime = Template.File("app/api.bicep").TheResource("Microsoft.Web/sites").Value.Follow("runtime");

        Assert.Equal("{name:'dotnet-isolated' version:'10.0'}", runtime.Plain);
        Assert.Contains(
            $"<TargetFramework>net{runtime.Follow("version").Text}</TargetFramework>",
            Repository.Read("Directory.Build.props"),
            StringComparison.Ordinal);
    }

    private static Dictionary<object, object> At(Dictionary<object, object> node, params string[] path) =>
        path.Aggregate(node, (inner, key) => (Dictionary<object, object>)inner[key]);

    [GeneratedRegex(@"--template-file (\S+)")]
    private static partial Regex TemplateFile();

    [GeneratedRegex(@"(\w+)=""\$")]
    private static partial Regex Given();

    [GeneratedRegex(@"\$(?:env:)?([A-Z_]+)")]
    private static partial Regex Variable();
}
