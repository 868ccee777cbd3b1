using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

/// <summary>Three or more notices to one person that wait together leave as one.</summary>
[Trait("Rule", "O5")]
public sealed class SeveralNoticesToOne : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Duration Long = Duration.FromMinutes(30);

    private readonly SendingDesk _desk = new();
    private readonly List<OutgoingMessage> _sent = [];

    public Task InitializeAsync()
    {
        _desk.Email.Sends = _desk.Sms.Sends = message =>
        {
            _sent.Add(message);
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted("P1"));
        };
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Leave_as_one_email_that_names_them_all_and_says_nothing_of_a_person_which_only_their_cases_can_erase()
    {
        var notices = Notices("L1.half", "L1.eighty", "M8.1");
        await _desk.StoreAsync(notices);
        await _desk.DispatchForAsync(Long);

        var bundle = Assert.Single(_sent);
        Assert.Equal((TemplateName.Bundle, "amy"), (bundle.Template, bundle.Recipient));
        Assert.All(notices, notice => Assert.Contains(notice.Subject!, bundle.Text, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.DoesNotContain(notice.Text, bundle.Text, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.Equal(MessageState.Bundled, _desk.StateOfAsync(notice).Result));
        Assert.Null(await _desk.Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Leave_each_for_itself_when_they_are_two()
    {
        await _desk.StoreAsync(Notices("L1.half", "L1.eighty"));
        await _desk.DispatchForAsync(Long);

        Assert.Equal(["L1.eighty", "L1.half"], _sent.Select(message => message.Step).Order());
    }

    [Fact]
    public async Task Leave_each_for_itself_when_they_are_about_a_vip()
    {
        var open = SampleCases.Open();
        await _desk.StoreAsync(open with { Customer = open.Customer with { Tier = CustomerTier.Vip } }, Notices("L1.half", "L1.eighty", "M8.1"));
        await _desk.DispatchForAsync(Long);

        Assert.Equal(3, _sent.Count);
        Assert.DoesNotContain(_sent, message => message.Template == TemplateName.Bundle);
    }

    [Fact]
    [Trait("Rule", "S2")]
    public async Task Leave_each_for_itself_when_the_case_is_red()
    {
        await _desk.StoreAsync(SampleCases.Open() with { Red = true }, Notices("L1.half", "L1.eighty", "M8.1"));
        await _desk.DispatchForAsync(Long);

        Assert.Equal(3, _sent.Count);
    }

    [Fact]
    public async Task Leave_by_sms_one_a_minute_and_then_together()
    {
        await _desk.StoreAsync(Notices(Channel.Sms, "L1.half", "L1.eighty"));
        await _desk.DispatchAsync();
        var waits = (await Task.WhenAll(Notices(Channel.Sms, "L1.half", "L1.eighty").Select(_desk.StoredAsync))).Single(item => item.Message.State == MessageState.Queued);

        Assert.Equal((1, "capped"), (_sent.Count, waits.Code));
        Assert.Equal(_desk.Now + Duration.FromMinutes(1), await _desk.Outbox.NextAsync(CancellationToken.None));
        await _desk.DispatchForAsync(Duration.FromMinutes(1));
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task Wait_for_the_cap_and_leave_as_one_however_long_they_have_waited()
    {
        var first = Notices(Channel.Sms, "L1.half", "L1.eighty");
        var late = Notice("M8.1", Channel.Sms) with { At = SampleCases.Start + Duration.FromSeconds(30) };
        var later = Notice("M8.2", Channel.Sms) with { At = SampleCases.Start + Duration.FromSeconds(59) };
        await _desk.StoreAsync([.. first, late, later]);
        await _desk.DispatchForAsync(Long);

        Assert.Equal([TemplateName.Bundle], _sent.Skip(1).Select(message => message.Template));
        Assert.Equal(Duration.FromMinutes(1), _sent[1].At - _sent[0].At);
    }

    [Fact]
    public async Task Are_never_a_customers_messages_which_wait_for_their_cap_alone()
    {
        var open = SampleCases.Open();
        var promised = CustomerText.LocalTime(open, open.Cycle.Promise!.ToldAt, _desk.Current);
        OutgoingMessage True(string step) => SendingDesk.ToCustomer(step) with { Text = promised };
        List<OutgoingMessage> texts = [True("M0"), True("M1"), True("M2.1")];
        await _desk.StoreAsync([.. texts]);
        await _desk.DispatchForAsync(Long);

        Assert.Equal(["M0", "M1", "M2.1"], _sent.Select(message => message.Step).Order());
        Assert.Equal([MessageState.Sent, MessageState.Sent, MessageState.Sent], await Task.WhenAll(texts.Select(_desk.StateOfAsync)));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public async Task Fail_with_their_bundle_and_each_goes_on_to_the_next()
    {
        _desk.Email.Sends = message => Task.FromResult<SendOutcome>(
            message is { Template: TemplateName.Bundle, Recipient: "amy" } ? new SendOutcome.Refused("550", "No such mailbox.") : new SendOutcome.Accepted("P1"));
        await _desk.StoreAsync(Notices("L1.half", "L1.eighty", "M8.1"));
        await _desk.DispatchForAsync(Long);

        var state = await _desk.CaseAsync();
        Assert.Equal(["L1.eighty", "L1.half", "M8.1"], state.Cycle.LostNotices.Select(lost => lost.Step).Order());
    }

    [Theory]
    [Trait("Rule", "O3")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Reach_their_reader_once_each_wherever_the_process_ends(int write)
    {
        var notices = Notices("L1.half", "L1.eighty", "M8.1");
        await _desk.StoreAsync(notices);
        var claimed = await _desk.Outbox.ClaimAsync(Channel.Email, _desk.Now, _desk.Policy.LeaseFor, 100, CancellationToken.None);
        Assert.Empty(await _desk.BundlerOver(new OutboxThatBreaks(_desk.Outbox, write)).BundleAsync(claimed, CancellationToken.None));

        await _desk.DispatchForAsync(Long);

        Assert.All(notices, notice => Assert.Single(_sent, message => message.Text.Contains(notice.Subject!, StringComparison.Ordinal) || message.Text == notice.Text));
        Assert.Null(await _desk.Outbox.NextAsync(CancellationToken.None));
    }

    private static OutgoingMessage[] Notices(params string[] steps) => Notices(Channel.Email, steps);

    private static OutgoingMessage[] Notices(Channel channel, params string[] steps) => [.. steps.Select(step => Notice(step, channel))];

    private static OutgoingMessage Notice(string step, Channel channel) => new()
    {
        Id = OutgoingMessage.IdOf(SendingDesk.Id, 1, step, "amy", channel),
        CaseId = SendingDesk.Id,
        Template = step.Split('.')[0],
        Step = step,
        Recipient = "amy",
        Channel = channel,
        Address = channel == Channel.Sms ? "+8613800138001" : "amy@example.org",
        Subject = $"Subject of {step}",
        Text = $"Text of {step}.",
        At = SampleCases.Start,
    };
}
