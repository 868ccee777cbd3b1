using FollowUp.Application.Sending;
using FollowUp.Web.Hosting;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace FollowUp.Embedded.Tests.Hosting;

public class SendSettingsTests
{
    [Fact]
    public void What_is_not_set_keeps_its_default() => Assert.Equal(new SendPolicy(), Read([]));

    [Fact]
    public void Every_setting_has_its_effect()
    {
        var policy = Read(new()
        {
            ["LookUpAfterSeconds"] = "1",
            ["RetryAfterSeconds"] = "0.5",
            ["RetryAtMostAfterSeconds"] = "3",
            ["GiveUpAfterSeconds"] = "4",
            ["Tries"] = "5",
        });

        var expected = new SendPolicy
        {
            LookUpAfter = Duration.FromSeconds(1),
            RetryAfter = Duration.FromMilliseconds(500),
            RetryAtMostAfter = Duration.FromSeconds(3),
            GiveUpAfter = Duration.FromSeconds(4),
            Tries = 5,
        };
        Assert.Equal(expected, policy);
    }

    private static SendPolicy Read(Dictionary<string, string> settings) => SendSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{SendSettings.Section}:{setting.Key}", (string?)setting.Value)))
        .Build());
}
