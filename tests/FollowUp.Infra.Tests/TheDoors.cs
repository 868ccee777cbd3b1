namespace FollowUp.Infra.Tests;

public class TheDoors
{
    [Fact]
    public void Storage_takes_no_shared_key_and_shows_no_blob_to_strangers()
    {
        var account = Template.File("app/storage.bicep").TheResource("Microsoft.Storage/storageAccounts").Value;

        Assert.Equal("false", account.Follow("allowSharedKeyAccess").Plain);
        Assert.Equal("false", account.Follow("allowBlobPublicAccess").Plain);
        Assert.Equal("TLS1_2", account.Follow("minimumTlsVersion").Text);
    }

    [Fact]
    public void Telemetry_and_email_take_identities_only()
    {
        Assert.Equal("true", Template.Setting("app/monitoring.bicep", "Microsoft.Insights/components", "DisableLocalAuth").Plain);
        Assert.Equal(
            "true", Template.Setting("app/monitoring.bicep", "Microsoft.OperationalInsights/workspaces", "disableLocalAuth").Plain);
        Assert.Equal(
            "true", Template.Setting("app/communication.bicep", "Microsoft.Communication/communicationServices", "disableLocalAuth").Plain);
    }

    [Fact]
    public void The_vault_gives_its_secret_by_role() =>
        Assert.Equal("true", Template.Setting("app/vault.bicep", "Microsoft.KeyVault/vaults", "enableRbacAuthorization").Plain);

    [Fact]
    public void The_app_is_reached_by_https_and_deployed_to_without_a_password()
    {
        var app = Template.File("app/api.bicep");
        var passwords = app.Resources.Where(resource => resource.Type == "basicPublishingCredentialsPolicies").ToList();

        Assert.Equal("true", app.TheResource("Microsoft.Web/sites").Value.Follow("httpsOnly").Plain);
        Assert.Equal(["scm", "ftp"], passwords.Select(password => password.Value.Follow("name").Text));
        Assert.All(passwords, password => Assert.Equal("false", password.Value.Follow("allow").Plain));
    }

    [Fact]
    public void With_a_network_of_its_own_nothing_but_private_endpoints_leads_to_storage_and_vault()
    {
        Assert.All(["storage", "vault"], name =>
            Assert.Equal("!vnetEnabled", Template.Main.The("module", name).Value.Follow("publicAccess").Plain));
        Assert.All(["app/storage.bicep", "app/vault.bicep"], name => Assert.Contains(
            Template.File(name).Resources,
            resource => resource.Value.TryFollow("publicNetworkAccess")?.Plain == "publicAccess?'Enabled':'Disabled'"));
        Assert.Equal(["blob", "queue", "table", "vault"], Template.File("app/network.bicep").The("var", "endpoints")
            .Value.Properties.Where(property => property.Key == "group").Select(property => property.Value.Text));
    }

    [Fact]
    public void The_only_key_that_is_read_is_that_of_the_webhook_and_it_goes_to_Event_Grid()
    {
        var file = Assert.Single(
            Template.Files, file => file.Names.Any(name => name.StartsWith("list", StringComparison.OrdinalIgnoreCase)));

        Assert.Equal("app/email-reports.bicep", file.Name);
        Assert.EndsWith(
            "?code=${uriComponent(key)}", file.The("resource", "reports").Value.Follow("endpointUrl").Text, StringComparison.Ordinal);
        Assert.Empty(file.Outputs);
    }

    [Theory]
    [InlineData("twilioAuthToken")]
    [InlineData("chatWebhookSecret")]
    public void A_secret_parameter_is_secure_and_leaves_the_template_for_the_vault_alone(string secret)
    {
        var takers = Template.Files.Where(file => file.Params.Any(param => param.Name == secret)).ToList();

        Assert.Equal(["app/vault.bicep", "main.bicep"], takers.Select(taker => taker.Name));
        Assert.All(takers, taker => Assert.Contains("secure()", taker.The("param", secret).Decorators));
        Assert.DoesNotContain(Template.Files.SelectMany(file => file.Outputs), output => output.Value.Names.Contains(secret));
    }
}
