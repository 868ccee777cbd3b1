using Azure.Identity;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Functions.Hosting;
using FollowUp.Functions.Senders;
using FollowUp.Web.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Functions.Tests.Hosting;

/// <summary>A mistake in them ends the start: later it would stop every ladder of an app that seems to be well.</summary>
public class SettingsOfTheSenders
{
    private static readonly (string, string)[] Twilio =
        [("FollowUp:Twilio:AccountSid", "AC1"), ("FollowUp:Twilio:Secret", "s"), ("FollowUp:Twilio:From", "+12025550100")];

    [Fact]
    public void That_are_not_there_leave_messages_in_the_outbox() =>
        Assert.All(Senders(), sender => Assert.IsType<ShownSender>(sender));

    [Fact]
    public void That_are_whole_choose_the_providers()
    {
        var senders = Senders([.. Twilio, ("FollowUp:Email:Endpoint", "https://x.communication.azure.com"), ("FollowUp:Email:From", "a@example.com")]);

        Assert.Equal([typeof(TwilioSmsSender), typeof(AcsEmailSender)], senders.Select(sender => sender.GetType()));
    }

    [Theory]
    [InlineData("FollowUp:Twilio:Secret", "", "FollowUp:Twilio:Secret is missing.")]
    [InlineData("FollowUp:Twilio:Secret", "@Microsoft.KeyVault(SecretUri=https://kv/secrets/t)", "could not be fetched from the key vault")]
    [InlineData("FollowUp:Twilio:From", "", "either a sending number or a messaging service")]
    [InlineData("FollowUp:Twilio:MessagingServiceSid", "MG1", "either a sending number or a messaging service")]
    [InlineData("FollowUp:PublicUrl", "http://example.com", "must be https")]
    public void That_cannot_work_end_the_start_with_a_sentence(string setting, string value, string sentence) =>
        Assert.Contains(sentence, Assert.ThrowsAny<Exception>(() => Services([.. Twilio, (setting, value)])).Message, StringComparison.Ordinal);

    [Fact]
    public void That_could_never_check_a_report_end_the_start()
    {
        (string, string)[] byKey = [.. Twilio, ("FollowUp:Twilio:User", "SK1"), ("FollowUp:PublicUrl", "https://example.com")];

        Assert.Contains("AuthToken", Assert.Throws<InvalidOperationException>(() => Services(byKey)).Message, StringComparison.Ordinal);
        Services([.. byKey, ("FollowUp:Twilio:AuthToken", "t")]);
    }

    [Fact]
    public void Without_a_public_address_no_webhook_is_believed()
    {
        using var services = Services(Twilio);

        Assert.False(services.GetRequiredService<ITwilioSignature>().Fits("/", new Dictionary<string, string>(), "x"));
    }

    private static List<IMessageSender> Senders(params (string Name, string Value)[] settings)
    {
        using var services = Services(settings);
        return [.. services.GetServices<IMessageSender>()];
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(s => KeyValuePair.Create(s.Key, (string?)s.Last().Value))).Build();
        var services = new ServiceCollection();
        services.AddSenders(configuration, new DefaultAzureCredential());
        return services.BuildServiceProvider();
    }
}
