using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Functions.Senders;
using FollowUp.TestServers;
using FollowUp.TestServers.Acs;
using NodaTime;

namespace FollowUp.Functions.Tests.Senders;

public sealed class AcsEmailSenderTests : IAsyncLifetime
{
    private readonly AcsDesk _desk = new();

    private AcsFake Acs => _desk.Acs;

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task L9_A_mail_is_sent_under_the_operation_id_that_its_message_id_makes()
    {
        var outcome = await SendAsync(AcsDesk.Mail());

        var id = OperationId.Of(AcsDesk.Mail().Id);
        Assert.Equal(new SendOutcome.Accepted(id.ToString()), outcome);
        Assert.Equal(id, Assert.Single(Acs.Mails.Snapshot()).OperationId);
    }

    [Fact]
    public async Task It_is_plain_text_from_us_to_the_recipient_alone()
    {
        await SendAsync(AcsDesk.Mail());

        var mail = Assert.Single(Acs.Mails.Snapshot());
        Assert.Equal("care@centre.example", mail.Sender);
        Assert.Equal(["agent7@example.org"], mail.Recipients);
        Assert.Equal("投诉 7k3m: due soon", mail.Subject);
        Assert.Equal("第一行\n.\nlast 😀", mail.PlainText);
        Assert.DoesNotContain("\"html\"", Assert.Single(Acs.Requests.Snapshot()).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Rule", "X3")]
    public async Task Machines_are_asked_not_to_reply()
    {
        await SendAsync(AcsDesk.Mail());

        Assert.Equal("OOF, AutoReply", Assert.Single(Acs.Mails.Snapshot()).Headers["X-Auto-Response-Suppress"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_mail_without_a_subject_leaves_with_a_dash(string? subject)
    {
        await SendAsync(AcsDesk.Mail() with { Subject = subject });

        Assert.Equal("-", Assert.Single(Acs.Mails.Snapshot()).Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("agent7")]
    [InlineData("Agent agent7@example.org")]
    [InlineData("agent7@example.org, other@example.org")]
    public async Task What_is_no_bare_address_is_refused_unsent(string address)
    {
        Assert.Equal("address", Assert.IsType<SendOutcome.Refused>(await SendAsync(AcsDesk.Mail() with { Address = address })).Code);
        Assert.Empty(Acs.Requests.Snapshot());
    }

    [Fact]
    public async Task A_token_that_does_not_come_is_waited_for_no_longer_than_a_reply_and_nothing_was_sent()
    {
        var sender = _desk.Sender(new KnownToken(null), timeout: TimeSpan.FromMilliseconds(200));

        Assert.IsType<SendOutcome.TryLater>(await sender.SendAsync(AcsDesk.Mail(), CancellationToken.None));
        Assert.Empty(Acs.Requests.Snapshot());
    }

    [Fact]
    public async Task An_error_is_not_tried_again_behind_the_outboxs_back()
    {
        Acs.Script = AcsScript.Error(503, "ServiceUnavailable", TimeSpan.FromSeconds(9));

        Assert.Equal(Duration.FromSeconds(9), Assert.IsType<SendOutcome.TryLater>(await SendAsync(AcsDesk.Mail())).RetryAfter);
        Assert.Single(Acs.Requests.Snapshot());
    }

    [Fact]
    public async Task Cancelling_ends_a_look_up_long_before_its_time_out()
    {
        Acs.LookUpScript = AcsScript.Honest with { Ending = Ending.Hang };
        using var cancel = new CancellationTokenSource();
        var asking = _desk.Sender().LookUpAsync(AcsDesk.Mail(), AcsDesk.Mail().At, cancel.Token);
        await Acs.Requests.WhenAsync(1);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(TimeSpan.FromSeconds(15)));
    }

    [Theory]
    [Trait("Rule", "Z1")]
    [InlineData(true)]
    [InlineData(false)]
    public void Receipts_are_proof_where_delivery_reports_come(bool reports) =>
        Assert.Equal(reports, _desk.Sender(reports: reports).GivesReceipts);

    [Theory]
    [InlineData("http://centre.communication.azure.example", "care@centre.example")]
    [InlineData("https://centre.communication.azure.example", "Care <care@centre.example>")]
    [InlineData("https://centre.communication.azure.example", "")]
    public void What_cannot_work_is_refused_at_once(string endpoint, string from) =>
        Assert.Throws<ArgumentException>(() => new AcsEmailSender(
            new AcsEmailOptions { Endpoint = new Uri(endpoint), From = from }, new KnownToken("t")));

    private Task<SendOutcome> SendAsync(OutgoingMessage mail) => _desk.Sender().SendAsync(mail, CancellationToken.None);
}
