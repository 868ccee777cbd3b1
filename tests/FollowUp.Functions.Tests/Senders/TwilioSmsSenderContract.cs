using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders;
using FollowUp.Core.Messages;
using FollowUp.TestServers;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioSmsSenderContract : SenderContract, IAsyncLifetime
{
    private readonly TwilioDesk _desk = new();

    protected override Channel Channel => Channel.Sms;

    protected override string Address => "+8613800000001";

    protected override bool CanBeAsked => true;

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    protected override IMessageSender SenderWhen(ProviderSituation situation, TimeSpan timeout)
    {
        _desk.Twilio.Script = situation switch
        {
            ProviderSituation.RefusesForGood => TwilioScript.Error(400, 21610),
            ProviderSituation.Overloaded => TwilioScript.Error(429, 20429, TimeSpan.FromSeconds(7)),
            ProviderSituation.CutsAfterTaking => TwilioScript.Honest with { Ending = Ending.Cut },
            ProviderSituation.SilentAfterTaking => TwilioScript.Honest with { Ending = Ending.Hang },
            _ => TwilioScript.Honest,
        };
        return situation switch
        {
            ProviderSituation.Unreachable => _desk.Sender(baseAddress: ClosedPort.Address, timeout: timeout),
            ProviderSituation.RefusesOurCredentials => _desk.Sender(secret: "wrong", timeout: timeout),
            _ => _desk.Sender(timeout: timeout),
        };
    }

    protected override IReadOnlyList<string> Taken() => [.. _desk.Twilio.Messages.Snapshot().Select(m => m.Body)];

    protected override int Seen() => _desk.Twilio.Messages.Count;

    protected override Task WhenTakenAsync(int count) => _desk.Twilio.Messages.WhenAsync(count);
}
