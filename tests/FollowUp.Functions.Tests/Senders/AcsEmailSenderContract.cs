using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders;
using FollowUp.Core.Messages;
using FollowUp.TestServers;
using FollowUp.TestServers.Acs;

namespace FollowUp.Functions.Tests.Senders;

public sealed class AcsEmailSenderContract : SenderContract, IAsyncLifetime
{
    private readonly AcsDesk _desk = new();

    protected override Channel Channel => Channel.Email;

    protected override string Address => "wang.li@example.org";

    protected override bool CanBeAsked => true;

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    protected override IMessageSender SenderWhen(ProviderSituation situation, TimeSpan timeout)
    {
        _desk.Acs.Script = situation switch
        {
            ProviderSituation.RefusesForGood => AcsScript.Error(400, "InvalidEmailAddress"),
            ProviderSituation.Overloaded => AcsScript.Error(429, "TooManyRequests", TimeSpan.FromSeconds(7)),
            ProviderSituation.CutsAfterTaking => AcsScript.Honest with { Ending = Ending.Cut },
            ProviderSituation.SilentAfterTaking => AcsScript.Honest with { Ending = Ending.Hang },
            _ => AcsScript.Honest,
        };
        return situation switch
        {
            ProviderSituation.Unreachable => _desk.Sender(address: ClosedPort.Address, timeout: timeout),
            ProviderSituation.RefusesOurCredentials => _desk.Sender(new KnownToken("wrong"), timeout: timeout),
            _ => _desk.Sender(timeout: timeout),
        };
    }

    protected override IReadOnlyList<string> Taken() => [.. _desk.Acs.Mails.Snapshot().Select(m => m.PlainText)];

    protected override int Seen() => _desk.Acs.Mails.Count;

    protected override Task WhenTakenAsync(int count) => _desk.Acs.Mails.WhenAsync(count);
}
