using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Senders;
using FollowUp.TestServers;
using FollowUp.TestServers.Smtp;
using NodaTime;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class SmtpEmailSenderTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task L9_The_message_id_is_made_of_the_id_and_our_domain()
    {
        await SendAsync(Mail());

        Assert.Equal("<7k3m9qxd2v5t8w1c.1.L1.agent-7.email@centre.example>", Assert.Single(_sink.Received.Snapshot()).MessageId);
    }

    [Fact]
    public async Task L9_An_id_with_characters_that_mail_forbids_still_makes_one_message_id()
    {
        await SendAsync(Mail() with { Id = "a.1.王 @\r\nBcc: x.email" });

        var mail = Assert.Single(_sink.Received.Snapshot());
        Assert.Equal("<a.1.%E7%8E%8B%20%40%0D%0ABcc%3A%20x.email@centre.example>", mail.MessageId);
        Assert.Null(mail.Header("Bcc"));
    }

    [Fact]
    public async Task Subject_and_text_arrive_as_they_were_written()
    {
        var subject = "您的投诉 7k3m：最迟 2026-10-10 10:00 答复，谢谢您的耐心等待，我们会在约定时间之前联系您 😀";
        var text = string.Join('\n', Enumerable.Range(1, 300).Select(n => $"第 {n} 行"));
        await SendAsync(Mail() with { Subject = subject, Text = ".\n" + text });

        var mail = Assert.Single(_sink.Received.Snapshot());
        Assert.Equal(subject, mail.Subject);
        Assert.Equal(".\n" + text, mail.Text);
    }

    [Fact]
    public async Task Spaces_in_a_subject_stay_as_they_are()
    {
        await SendAsync(Mail() with { Subject = "投诉　7k3m:\u00a0due  soon" });

        Assert.Equal("投诉　7k3m:\u00a0due  soon", Assert.Single(_sink.Received.Snapshot()).Subject);
    }

    [Fact]
    public async Task It_is_plain_text_from_us_to_the_recipient_alone()
    {
        await SendAsync(Mail());

        var mail = Assert.Single(_sink.Received.Snapshot());
        Assert.Equal(["agent7@example.org"], mail.Recipients);
        Assert.Equal("care@centre.example", mail.Sender);
        Assert.Equal("\"Care\" <care@centre.example>", mail.Header("From"));
        Assert.Equal("text/plain; charset=utf-8", mail.Header("Content-Type"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
    }

    [Fact]
    public async Task Line_breaks_in_a_subject_make_no_header()
    {
        await SendAsync(Mail() with { Subject = "hello\r\nBcc: thief@example.org\nX-A: b\0" });

        var mail = Assert.Single(_sink.Received.Snapshot());
        Assert.Equal("hello Bcc: thief@example.org X-A: b", mail.Subject);
        Assert.Null(mail.Header("Bcc"));
        Assert.Equal(["agent7@example.org"], mail.Recipients);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@example.org\r\nBcc: thief@example.org")]
    [InlineData("a@example.org>\r\nRCPT TO:<thief@example.org")]
    [InlineData("a@example.org\n")]
    [InlineData("a@example.org,thief@example.org")]
    [InlineData("a thief@example.org")]
    [InlineData("A <thief@example.org>")]
    [InlineData("王@example.org")]
    public async Task What_is_not_one_bare_address_is_refused_without_a_word_to_the_server(string address)
    {
        Assert.Equal("address", Assert.IsType<SendOutcome.Refused>(await SendAsync(Mail() with { Address = address })).Code);
        Assert.Empty(_sink.Received.Snapshot());
    }

    public static TheoryData<SmtpScript, Type> Conversations { get; } = new()
    {
        { new SmtpScript { Greeting = "421 closing" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Greeting = "554 no service for you" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Greeting = null }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Sender = "550 we do not know our own sender" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Sender = "451 later" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Recipient = "450 busy" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Recipient = "553 no such name" }, typeof(SendOutcome.Refused) },
        { new SmtpScript { Start = "451 later" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { AtStart = Ending.Cut }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { AtStart = Ending.Hang }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Taken = "554 looks like spam" }, typeof(SendOutcome.Refused) },
        { new SmtpScript { Taken = "452 full" }, typeof(SendOutcome.TryLater) },
        { new SmtpScript { Taken = "what?" }, typeof(SendOutcome.Unknown) },
    };

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_conversation_that_fails_means_what_is_known_at_that_point(SmtpScript script, Type meaning)
    {
        _sink.Script = script;
        var silent = script.Greeting is null || script.AtStart == Ending.Hang;

        Assert.IsType(meaning, await SendAsync(Mail(), timeout: silent ? TimeSpan.FromMilliseconds(300) : null));
        Assert.Empty(_sink.Received.Snapshot());
    }

    [Fact]
    public async Task Without_tls_on_the_other_side_nothing_is_handed_in_if_tls_is_wanted()
    {
        Assert.IsType<SendOutcome.TryLater>(await SendAsync(Mail(), tls: true));
        Assert.Empty(_sink.Received.Snapshot());
    }

    private static OutgoingMessage Mail() => new()
    {
        Id = "7k3m9qxd2v5t8w1c.1.L1.agent-7.email",
        CaseId = new CaseId("7k3m9qxd2v5t8w1c"),
        Template = "L1",
        Step = "L1",
        Recipient = "agent-7",
        Channel = Channel.Email,
        Address = "agent7@example.org",
        Subject = "Reminder",
        Text = "Half of the time is used.",
        At = Instant.FromUtc(2026, 10, 9, 9, 0),
    };

    private Task<SendOutcome> SendAsync(OutgoingMessage message, bool tls = false, TimeSpan? timeout = null) => new SmtpEmailSender(new()
    {
        Host = "127.0.0.1",
        Port = _sink.Port,
        From = "Care <care@centre.example>",
        UseTls = tls,
        Timeout = timeout ?? TimeSpan.FromSeconds(30),
    }).SendAsync(message, CancellationToken.None);
}
