using System.Net;
using System.Net.Sockets;
using System.Text;
using FollowUp.Application.Ports;
using FollowUp.Embedded.Senders;
using FollowUp.TestServers.Smtp;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class TestServerTests
{
    [Fact]
    public async Task A_mail_client_that_is_killed_in_mid_sentence_leaves_no_mail_and_no_harm()
    {
        await using var sink = new SmtpSink();
        for (var n = 0; n < 50; n++)
        {
            await KilledAsync(sink.Port, "EHLO me\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nSubject: half\r\n\r\nhal");
        }

        var sender = new SmtpEmailSender(new() { Host = "127.0.0.1", Port = sink.Port, From = "a@b.example", UseTls = false });
        var whole = SenderDesk.Sms("whole", "c@d.example");

        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(whole, CancellationToken.None));
        Assert.Equal("whole", Assert.Single(sink.Received.Snapshot()).Text);
    }

    [Fact]
    public async Task A_web_client_that_is_killed_in_mid_sentence_leaves_no_message_and_no_harm()
    {
        var desk = new SenderDesk();
        await desk.InitializeAsync();
        for (var n = 0; n < 50; n++)
        {
            await KilledAsync(desk.Twilio.BaseAddress.Port, "POST /2010-04-01/Accounts/A/Messages.json HTTP/1.1\r\nHost: x\r\nContent-Le");
        }

        Assert.IsType<SendOutcome.Accepted>(await desk.Sender().SendAsync(SenderDesk.Sms(), CancellationToken.None));
        Assert.Single(desk.Twilio.Messages.Snapshot());
        await desk.DisposeAsync();
    }

    // A linger of nothing sends a reset, as the system does for a process that dies with unread data.
    private static async Task KilledAsync(int port, string words)
    {
        using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(words));
    }
}
