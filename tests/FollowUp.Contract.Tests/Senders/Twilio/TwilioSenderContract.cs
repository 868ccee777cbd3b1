using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.TestServers;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>A sender to Twilio in every situation that a sender may meet.</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioSenderContract(TwilioSenderDesk desk) : SenderContract, IAsyncLifetime
{
    /// <inheritdoc/>
    protected override Channel Channel => Channel.Sms;

    /// <inheritdoc/>
    protected override string Address => "+8613800000001";

    /// <inheritdoc/>
    protected override bool CanBeAsked => true;

    /// <inheritdoc/>
    public Task InitializeAsync() => desk.InitializeAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => desk.DisposeAsync();

    /// <inheritdoc/>
    protected override IMessageSender SenderWhen(ProviderSituation situation, TimeSpan timeout)
    {
        desk.Twilio.Script = situation switch
        {
            ProviderSituation.RefusesForGood => TwilioScript.Error(400, 21610),
            ProviderSituation.Overloaded => TwilioScript.Error(429, 20429, TimeSpan.FromSeconds(7)),
            ProviderSituation.CutsAfterTaking => TwilioScript.Honest with { Ending = Ending.Cut },
            ProviderSituation.SilentAfterTaking => TwilioScript.Honest with { Ending = Ending.Hang },
            _ => TwilioScript.Honest,
        };
        return situation switch
        {
            ProviderSituation.Unreachable => desk.Sender(baseAddress: ClosedPort.Address, timeout: timeout),
            ProviderSituation.RefusesOurCredentials => desk.Sender(secret: "wrong", timeout: timeout),
            _ => desk.Sender(timeout: timeout),
        };
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Taken() => [.. desk.Twilio.Messages.Snapshot().Select(m => m.Body)];

    /// <inheritdoc/>
    protected override int Seen() => desk.Twilio.Messages.Count;

    /// <inheritdoc/>
    protected override Task WhenTakenAsync(int count) => desk.Twilio.Messages.WhenAsync(count);
}
