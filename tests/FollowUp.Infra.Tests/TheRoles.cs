using System.Text.Json;
using System.Text.RegularExpressions;

namespace FollowUp.Infra.Tests;

public partial class TheRoles
{
    [Theory]
    [InlineData("app/storage.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "account")] // Storage Blob Data Owner
    [InlineData("app/storage.bicep", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "account")] // Storage Queue Data Contributor
    [InlineData("app/storage.bicep", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "account")] // Storage Table Data Contributor
    [InlineData("app/monitoring.bicep", "3913510d-42f4-4e42-8a64-420c390055eb", "insights")] // Monitoring Metrics Publisher
    [InlineData("app/vault.bicep", "4633458b-17de-408a-b874-0445c86b69e6", "vault")] // Key Vault Secrets User
    [InlineData("app/communication.bicep", "09976791-48a7-449e-bb21-39d1a415f350", "service")] // Communication and Email Service Owner
    [InlineData("app/scheduler.bicep", "0ad04412-c4d5-4796-b79c-f76d14c8d402", "hub")] // Durable Task Data Contributor
    public void The_app_may_do_what_it_must(string name, string role, string scope)
    {
        var file = Template.File(name);
        var assigned = file.TheResource("Microsoft.Authorization/roleAssignments").Value;
        var named = assigned.Names.ToHashSet();

        Assert.Contains(file.Of("var"), variable => named.Contains(variable.Name) && variable.Value.All.Any(node => node.Text == role));
        Assert.Equal(scope, assigned.Follow("scope").Plain);
        Assert.Equal("principalId", assigned.Follow("principalId").Plain);
        Assert.Equal(
            "identity.outputs.principalId",
            Template.Main.Modules.Single(module => module.Type == name).Value.Follow("principalId").Plain);
    }

    [Fact]
    public void The_app_may_do_nothing_else() => Assert.Equal(
        7,
        Template.Files.SelectMany(file => RoleId().Matches(File.ReadAllText(file.Path))).Select(match => match.Value).Distinct().Count());

    [Fact]
    public void Every_assignment_is_of_a_kind_that_need_not_wait_for_the_directory()
    {
        var assignments = Template.Resources
            .Where(resource => resource.Type.StartsWith("Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, assignments.Count);
        Assert.All(assignments, assignment => Assert.Equal("ServicePrincipal", assignment.Value.Follow("principalType").Text));
    }

    [Fact]
    public void People_are_agents_leads_supervisors_or_managers()
    {
        var roles = JsonDocument.Parse(Repository.Read("infra", "app-roles.json")).RootElement.EnumerateArray().ToList();

        Assert.Equal(["Agent", "Lead", "Supervisor", "Manager"], roles.Select(role => role.GetProperty("value").GetString()));
        Assert.Equal(4, roles.Select(role => role.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.All(roles, role => Assert.Equal("User", Assert.Single(role.GetProperty("allowedMemberTypes").EnumerateArray()).GetString()));
    }

    [GeneratedRegex("'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'")]
    private static partial Regex RoleId();
}
