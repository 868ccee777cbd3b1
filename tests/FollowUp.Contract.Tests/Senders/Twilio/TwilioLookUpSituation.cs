using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>A try that was claimed half a minute before midnight (UTC), and a Twilio that is asked what became of it.</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioLookUpSituation(TwilioSenderDesk desk) : TwilioSuite(desk)
{
    private static readonly Instant ClaimedAt = Instant.FromUtc(2026, 10, 9, 23, 59, 30);

    private readonly ClockAt _clock = new();

    /// <summary>The path of Twilio's list.</summary>
    protected string Path => $"/2010-04-01/Accounts/{Twilio.AccountSid}/Messages.json";

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Twilio.Clock = _clock;
    }

    /// <summary>Sends a message that many seconds after the claim, by Twilio's clock.</summary>
    /// <returns>Twilio's identity of it.</returns>
    protected async Task<string> SentAsync(string text = "您好", string address = "+8613800000001", int afterSeconds = 0)
    {
        _clock.Now = ClaimedAt.Plus(Duration.FromSeconds(afterSeconds)).ToDateTimeOffset();
        var outcome = await Desk.Sender().SendAsync(TwilioSenderDesk.Sms(text, address), CancellationToken.None);
        return Assert.IsType<SendOutcome.Accepted>(outcome).ProviderId!;
    }

    /// <summary>Sends many other texts to the same number; then all that Twilio has is delivered.</summary>
    protected async Task SentManyAsync(int count)
    {
        var sender = Desk.Sender();
        for (var n = 0; n < count; n++)
        {
            await sender.SendAsync(TwilioSenderDesk.Sms($"no. {n}"), CancellationToken.None);
        }

        foreach (var record in Twilio.Messages.Snapshot())
        {
            Twilio.SetState(record.Sid, "delivered");
        }
    }

    /// <summary>Asks what became of the try.</summary>
    protected Task<SendOutcome> LookUpAsync(TimeSpan? timeout = null) =>
        Desk.Sender(timeout: timeout).LookUpAsync(TwilioSenderDesk.Sms(), ClaimedAt, CancellationToken.None);

    /// <summary>What Twilio was asked, oldest first: paths with their queries.</summary>
    protected string[] Questions() => [.. Twilio.Requests.Snapshot().Where(r => r.Method == "GET").Select(r => r.PathAndQuery)];

    private sealed class ClockAt : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = ClaimedAt.ToDateTimeOffset();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
