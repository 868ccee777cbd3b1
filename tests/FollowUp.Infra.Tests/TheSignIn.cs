using FollowUp.Infra.Tests.Reading;

namespace FollowUp.Infra.Tests;

public class TheSignIn
{
    private static readonly Node Settings = Template.File("app/auth.bicep").The("resource", "auth").Value;

    [Fact]
    public void Is_asked_for_everywhere()
    {
        Assert.Equal("authsettingsV2", Settings.Follow("name").Text);
        Assert.Equal("true", Settings.Follow("platform", "enabled").Plain);
        Assert.Equal("true", Settings.Follow("globalValidation", "requireAuthentication").Plain);
        Assert.Equal("true", Settings.Follow("azureActiveDirectory", "enabled").Plain);
        Assert.NotEqual("AllowAnonymous", Settings.Follow("unauthenticatedClientAction").Text);
    }

    [Fact]
    public void Is_not_asked_for_on_four_paths() => Assert.Equal(
        ["/api/webhooks/twilio/*", "/api/webhooks/email", "/app/*", "/c/*", "/health/*"],
        ((ListNode)Settings.Follow("excludedPaths")).Items.Select(path => path.Text));

    [Fact]
    public void Needs_no_client_secret()
    {
        var setting = Settings.Follow("registration", "clientSecretSettingName").Text!;

        Assert.Equal("OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", setting);
        Assert.Equal("identityClientId", Template.AppSettings[setting].Plain);
    }

    [Fact]
    public void Takes_tokens_of_this_tenant_and_for_this_app_only()
    {
        Assert.Equal("${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0", Settings.Follow("openIdIssuer").Text);
        Assert.Equal("[clientId 'api://${clientId}']", Settings.Follow("allowedAudiences").Plain);
    }

    [Fact]
    public void The_webhook_that_Event_Grid_calls_is_one_of_the_open_paths()
    {
        var reports = Template.File("app/email-reports.bicep").The("resource", "reports").Value;
        var paths = ((ListNode)Settings.Follow("excludedPaths")).Items.Select(path => path.Text!);

        Assert.Contains(paths, path => reports.Follow("endpointUrl").Text!.Contains($"{path}?code=", StringComparison.Ordinal));
        Assert.Equal("['Microsoft.Communication.EmailDeliveryReportReceived']", reports.Follow("includedEventTypes").Plain);
    }
}
