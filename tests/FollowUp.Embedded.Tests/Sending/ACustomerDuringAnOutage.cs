using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Tests.Web;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

/// <summary>A complaint of ten in the morning in Shanghai, to be answered by twelve, while the provider of text messages is down.</summary>
public sealed class ACustomerDuringAnOutage : IAsyncDisposable
{
    private static readonly Actor Amy = Actor.Of(SmallBooks.Books.Roster.Find("amy")!);

    private readonly SendingDesk _desk = new() { Now = At(10) };

    public ACustomerDuringAnOutage()
    {
        _desk.Sms.GivesReceipts = true;
        _desk.Sms.Answers(new SendOutcome.TryLater("It is down."));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    [Trait("Rule", "M8")]
    public async Task Is_told_by_the_other_channel_in_time_and_not_once_more_when_it_is_over()
    {
        await FlagAsync("anna@example.org");
        await _desk.LiveUntilAsync(At(10, 9));
        Assert.Empty(_desk.Email.Calls);

        await _desk.LiveUntilAsync(At(10, 10));
        _desk.Sms.Answers(new SendOutcome.Accepted("P1"));
        var tried = _desk.Sms.Calls.Count;
        await _desk.LiveUntilAsync(At(10, 40));

        Assert.Contains("send M0", _desk.Email.Calls);
        Assert.Equal(tried, _desk.Sms.Calls.Count);
        Assert.Equal([(Channel.Sms, MessageState.Dropped), (Channel.Email, MessageState.Sent)], await StatesAsync("M0"));
        Assert.False((await _desk.CaseAsync()).CustomerNotReached);
    }

    [Fact]
    [Trait("Rule", "M8")]
    public async Task Without_another_channel_is_to_be_called_and_told_all_the_same_when_it_is_over()
    {
        await FlagAsync();
        await _desk.LiveUntilAsync(At(10, 10));
        Assert.True((await _desk.CaseAsync()).CustomerNotReached);
        Assert.Equal(1, (await _desk.CaseAsync()).Cycle.CallTasks);

        _desk.Sms.Answers(new SendOutcome.Delivered("P1"));
        await _desk.LiveUntilAsync(At(10, 40));

        Assert.Equal([(Channel.Sms, MessageState.Delivered)], await StatesAsync("M0"));
        Assert.False((await _desk.CaseAsync()).CustomerNotReached);
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task Reads_nothing_afterwards_of_a_case_that_was_answered_meanwhile()
    {
        await FlagAsync();
        await _desk.LiveUntilAsync(At(10, 40));
        await GiveAsync(new CaseCommand.GiveAnswer("It is paid back.", "refund", "late carrier", Proof.Call, Send: null) { By = Amy });
        await OverAsync(At(22, 30));

        Assert.Equal([(Channel.Sms, MessageState.Dropped)], await StatesAsync("M0"));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task Sleeps_through_its_end_and_is_told_in_the_morning()
    {
        await FlagAsync(change: flag => flag with { Complexity = Complexity.Complex });
        await OverAsync(At(22, 30));
        Assert.Equal([(Channel.Sms, MessageState.Queued)], await StatesAsync("M0"));

        var tried = _desk.Sms.Calls.Count(call => call == "send M0");
        await _desk.LiveUntilAsync(At(31, 59));
        Assert.Equal(tried, _desk.Sms.Calls.Count(call => call == "send M0"));

        await _desk.LiveUntilAsync(At(32));
        Assert.Equal([(Channel.Sms, MessageState.Delivered)], await StatesAsync("M0"));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task Reads_nothing_of_a_promise_that_has_passed_or_that_has_moved()
    {
        await FlagAsync();
        await OverAsync(At(13));
        Assert.Equal([(Channel.Sms, MessageState.Dropped)], await StatesAsync("M0"));
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Is_not_sent_what_was_overtaken_while_nobody_knew_whether_it_had_left()
    {
        await FlagAsync();
        await _desk.CutOffAsync();
        await GiveAsync(new CaseCommand.Cancel("by mistake") { By = Amy });

        await _desk.DispatchAsync();

        Assert.Equal(["look up M0"], _desk.Sms.Calls);
        Assert.Equal([(Channel.Sms, MessageState.Dropped)], await StatesAsync("M0"));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task Reads_nothing_either_of_what_nobody_sent_while_the_product_itself_was_down()
    {
        await FlagAsync();
        await GiveAsync(new CaseCommand.Cancel("by mistake") { By = Amy });
        _desk.Now += _desk.Policy.TrueFor + Duration.FromSeconds(1);

        await _desk.DispatchAsync();

        Assert.Empty(_desk.Sms.Calls);
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task Is_told_by_the_other_channel_if_the_number_turns_out_to_be_somebody_elses()
    {
        await FlagAsync("anna@example.org");
        await _desk.LiveUntilAsync(At(10, 5));
        await GiveAsync(new CaseCommand.StartAttempt(OverrideReason: null) { By = Amy });
        await GiveAsync(new CaseCommand.FinishAttempt(AttemptOutcome.WrongNumber, "a shop") { By = Amy });
        await OverAsync(At(10, 9));

        Assert.Equal([(Channel.Sms, MessageState.Failed), (Channel.Email, MessageState.Sent)], await StatesAsync("M0"));
    }

    private static Instant At(int hour, int minute = 0) => Instant.FromUtc(2026, 11, 23, 0, 0) + Duration.FromMinutes((hour - 8) * 60 + minute);

    /// <summary>It is over, and whatever waits is tried.</summary>
    private async Task OverAsync(Instant at)
    {
        await _desk.LiveUntilAsync(at);
        _desk.Sms.Answers(new SendOutcome.Delivered("P1"));
        await _desk.LiveUntilAsync(at + _desk.Policy.RetryAtMostAfter);
    }

    private Task FlagAsync(string? email = null, Func<CaseCommand.Flag, CaseCommand.Flag>? change = null)
    {
        var flag = new CaseCommand.Flag
        {
            By = Amy,
            Id = SendingDesk.Id,
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Simple,
            Category = "billing",
            Summary = "charged twice",
            Customer = new Customer { Name = "Anna Smith", Phone = "+8613900000000", Email = email, Tier = CustomerTier.Standard, Zone = "Asia/Shanghai", Language = "en" },
        };
        return GiveAsync(change?.Invoke(flag) ?? flag);
    }

    private async Task GiveAsync(CaseCommand command) => Assert.IsType<Decision.Accepted>(
        (await _desk.Handler.HandleAsync(SendingDesk.Id, command, idempotency: null, CancellationToken.None) as CommandResult.Done)?.Decision);

    private async Task<(Channel, MessageState)[]> StatesAsync(string step) =>
        [.. (await _desk.ToCustomerAsync()).Select(item => item.Message).Where(message => message.Step == step).OrderBy(message => message.Channel).Select(message => (message.Channel, message.State))];
}
