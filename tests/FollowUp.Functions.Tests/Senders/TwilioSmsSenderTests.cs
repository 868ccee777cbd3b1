using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders.Twilio;
using FollowUp.TestServers;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioSmsSenderTests() : TwilioSmsSenderSuite(new TwilioDesk())
{
    [Fact]
    public async Task Calls_side_by_side_do_not_read_each_others_answers()
    {
        var sender = Desk.Sender();
        var good = Enumerable.Range(0, 20).Select(n => sender.SendAsync(TwilioDesk.Sms($"no. {n}"), CancellationToken.None));
        var bad = Enumerable.Range(0, 20).Select(n => sender.SendAsync(TwilioDesk.Sms(address: "12"), CancellationToken.None));

        var outcomes = await Task.WhenAll(good.Concat(bad));

        Assert.All(outcomes[..20], o => Assert.IsType<SendOutcome.Accepted>(o));
        Assert.All(outcomes[20..], o => Assert.Equal("21211", Assert.IsType<SendOutcome.Refused>(o).Code));
    }

    [Fact]
    public async Task Cancelling_ends_a_send_long_before_its_time_out()
    {
        Twilio.Script = TwilioScript.Honest with { Ending = Ending.Hang };

        await EndsWhenCancelledAsync(cancel => Desk.Sender().SendAsync(TwilioDesk.Sms(), cancel));
    }

    [Fact]
    public async Task Cancelling_ends_a_look_up_long_before_its_time_out()
    {
        Twilio.ListScript = TwilioScript.Honest with { Ending = Ending.Hang };

        await EndsWhenCancelledAsync(cancel => Desk.Sender().LookUpAsync(TwilioDesk.Sms(), TwilioDesk.Sms().At, cancel));
    }

    private async Task EndsWhenCancelledAsync(Func<CancellationToken, Task<SendOutcome>> act)
    {
        using var cancel = new CancellationTokenSource();
        var acting = act(cancel.Token);
        await Twilio.Requests.WhenAsync(1);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => acting.WaitAsync(TimeSpan.FromSeconds(15)));
    }
}
