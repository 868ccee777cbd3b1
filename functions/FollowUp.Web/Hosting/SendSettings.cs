using FollowUp.Application.Sending;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace FollowUp.Web.Hosting;

/// <summary>Reads how the outbox tries; what is not set keeps its default.</summary>
public static class SendSettings
{
    /// <summary>The section that holds them; spans are in seconds.</summary>
    public const string Section = "FollowUp:Sending";

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">One is no number.</exception>
    public static SendPolicy Read(IConfiguration configuration)
    {
        var (section, standard) = (configuration.GetSection(Section), new SendPolicy());
        Duration Seconds(string name, Duration otherwise) =>
            section.GetValue<double?>(name) is { } seconds ? Duration.FromSeconds(seconds) : otherwise;
        return standard with
        {
            LookUpAfter = Seconds("LookUpAfterSeconds", standard.LookUpAfter),
            RetryAfter = Seconds("RetryAfterSeconds", standard.RetryAfter),
            RetryAtMostAfter = Seconds("RetryAtMostAfterSeconds", standard.RetryAtMostAfter),
            GiveUpAfter = Seconds("GiveUpAfterSeconds", standard.GiveUpAfter),
            Tries = section.GetValue("Tries", standard.Tries),
        };
    }
}
