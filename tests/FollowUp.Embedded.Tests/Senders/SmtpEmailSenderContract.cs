using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Senders;
using FollowUp.TestServers;
using FollowUp.TestServers.Smtp;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class SmtpEmailSenderContract : SenderContract, IAsyncDisposable
{
    private readonly SmtpSink _sink = new() { Credentials = ("centre", "right") };

    protected override Channel Channel => Channel.Email;

    protected override string Address => "wang.li@example.org";

    protected override bool CanBeAsked => false;

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    protected override IMessageSender SenderWhen(ProviderSituation situation, TimeSpan timeout)
    {
        _sink.Script = situation switch
        {
            ProviderSituation.RefusesForGood => SmtpScript.Honest with { Recipient = $"550 5.1.1 <{Address}> is unknown" },
            ProviderSituation.Overloaded => SmtpScript.Honest with { Recipient = $"451 4.3.2 <{Address}> later" },
            ProviderSituation.CutsAfterTaking => SmtpScript.Honest with { AtEnd = Ending.Cut },
            ProviderSituation.SilentAfterTaking => SmtpScript.Honest with { AtEnd = Ending.Hang },
            _ => SmtpScript.Honest,
        };
        return new SmtpEmailSender(new SmtpEmailOptions
        {
            Host = "127.0.0.1",
            Port = situation == ProviderSituation.Unreachable ? ClosedPort.Number : _sink.Port,
            From = "care@centre.example",
            User = "centre",
            Password = situation == ProviderSituation.RefusesOurCredentials ? "wrong" : "right",
            UseTls = false,
            Timeout = timeout,
        });
    }

    protected override IReadOnlyList<string> Taken() => [.. _sink.Received.Snapshot().Select(m => m.Text)];

    protected override int Seen() => _sink.Mailbox.Count;

    protected override Task WhenTakenAsync(int count) => _sink.Received.WhenAsync(count);
}
