namespace FollowUp.Infra.Tests;

public class TheAppSettings
{
    private static readonly string[] Read =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName",
        "AzureFunctionsJobHost__extensions__durableTask__storageProvider__type",
        "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage__accountName",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
        "FollowUp__Books__Uri",
        "FollowUp__Chats__Secret",
        "FollowUp__Chats__WebhookUrl",
        "FollowUp__Email__Endpoint",
        "FollowUp__Email__From",
        "FollowUp__Email__DeliveryReports",
        "FollowUp__PublicUrl",
        "FollowUp__Tables__Uri",
        "FollowUp__Twilio__AccountSid",
        "FollowUp__Twilio__From",
        "FollowUp__Twilio__MessagingServiceSid",
        "FollowUp__Twilio__Secret",
        "TASKHUB_NAME",
    ];

    private static readonly string[] ReadByThePlatform =
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", "WEBSITE_AUTH_AAD_ALLOWED_TENANTS"];

    [Fact]
    public void Are_those_that_the_app_and_its_platform_read() => Assert.Equal(
        Read.Concat(ReadByThePlatform).Order(StringComparer.Ordinal), Template.AppSettings.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Leave_to_the_platform_what_is_its_own() => Assert.DoesNotContain(
        Template.AppSettings.Keys, name => name is "WEBSITE_AUTH_ENABLED" or "FUNCTIONS_WORKER_RUNTIME" or "AzureWebJobsStorage");

    [Fact]
    public void Hold_no_key() => Assert.All(Template.AppSettings, setting =>
    {
        Assert.DoesNotContain("listKeys", setting.Value.Plain, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", setting.Value.Plain, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccess", setting.Value.Plain, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void Name_their_secrets_by_reference_to_the_vault_only()
    {
        Assert.Equal("@Microsoft.KeyVault(SecretUri=${chatSecretUri})", TextOf("FollowUp__Chats__Secret"));
        Assert.Equal("@Microsoft.KeyVault(SecretUri=${twilioSecretUri})", TextOf("FollowUp__Twilio__Secret"));
        Assert.Equal("identityId", Template.Setting("app/api.bicep", "Microsoft.Web/sites", "keyVaultReferenceIdentity").Plain);
    }

    [Fact]
    public void Reach_every_service_with_the_identity()
    {
        Assert.Equal("managedidentity", TextOf("AzureWebJobsStorage__credential"));
        Assert.Equal("ClientId=${identityClientId};Authorization=AAD", TextOf("APPLICATIONINSIGHTS_AUTHENTICATION_STRING"));
        Assert.Equal(
            "Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}",
            TextOf("DURABLE_TASK_SCHEDULER_CONNECTION_STRING"));
    }

    [Fact]
    public void Switch_the_backend_by_the_name_of_the_setting_that_holds_its_address()
    {
        const string Provider = "AzureFunctionsJobHost__extensions__durableTask__storageProvider__";

        Assert.Equal("azureManaged", TextOf(Provider + "type"));
        Assert.Contains(TextOf(Provider + "connectionStringName")!, Template.AppSettings.Keys);
    }

    private static string? TextOf(string setting) => Template.AppSettings[setting].Text;
}
