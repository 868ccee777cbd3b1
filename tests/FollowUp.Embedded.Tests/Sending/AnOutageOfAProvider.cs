using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

[Trait("Rule", "O3")]
public sealed class AnOutageOfAProvider : IAsyncDisposable
{
    private readonly SendingDesk _desk = new();
    private readonly OutgoingMessage _notice = SendingDesk.ToOwner();

    public AnOutageOfAProvider() => _desk.Email.Answers(new SendOutcome.TryLater("It is down."));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(36)]
    [InlineData(23 * 60)]
    public async Task Notices_are_sent_when_it_is_over(int minutes)
    {
        OutgoingMessage[] notices = [_notice, SendingDesk.ToOwner("L1.late"), SendingDesk.ToOwner("L1.due")];
        await _desk.StoreAsync(notices);
        await _desk.DispatchForAsync(Duration.FromMinutes(minutes));

        _desk.Email.Answers(new SendOutcome.Accepted(null));
        await _desk.DispatchForAsync(_desk.Policy.RetryAtMostAfter);

        foreach (var notice in notices)
        {
            Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(notice));
        }
    }

    [Fact]
    public async Task A_notice_whose_outcome_is_lost_as_it_ends_is_not_lost()
    {
        await _desk.StoreAsync(_notice);
        await _desk.DispatchForAsync(Duration.FromHours(5));
        _desk.Email.Answers(new SendOutcome.Unknown("The answer was lost."));
        await _desk.DispatchForAsync(_desk.Policy.RetryAtMostAfter);

        _desk.Email.Answers(new SendOutcome.Accepted(null));
        await _desk.DispatchForAsync(_desk.Policy.RetryAtMostAfter);

        Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(_notice));
    }

    [Fact]
    public async Task A_notice_is_given_up_after_a_day_and_that_is_an_error()
    {
        await _desk.StoreAsync(_notice);
        await _desk.DispatchForAsync(_desk.Policy.GiveUpAfter - Duration.FromSeconds(1));
        Assert.Equal(MessageState.Queued, await _desk.StateOfAsync(_notice));
        Assert.Empty(_desk.Errors.Ids);

        await _desk.DispatchForAsync(_desk.Policy.RetryAtMostAfter);

        var stored = await _desk.StoredAsync(_notice);
        Assert.Equal((MessageState.Failed, "gaveUp"), (stored.Message.State, stored.Code));
        Assert.Equal([1204], _desk.Errors.Ids);
    }

    [Fact]
    public async Task The_other_channel_goes_on_batch_after_batch()
    {
        var stuck = new TaskCompletionSource<SendOutcome>();
        var notices = Enumerable.Range(0, _desk.Policy.AtOnce + 1).Select(n => SendingDesk.ToOwner("L1." + n)).ToArray();
        _desk.Email.Sends = _ => stuck.Task;
        await _desk.StoreAsync(notices);

        var mails = _desk.Work.SendAsync(Channel.Email, CancellationToken.None);
        foreach (var id in (string[])["first", "second"])
        {
            await _desk.StoreAsync(SampleCases.Open(SampleCases.Id(id)), SampleMessages.Sms(SampleCases.Id(id)));
            Assert.Equal(1, await _desk.Work.SendAsync(Channel.Sms, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30)));
        }

        Assert.False(mails.IsCompleted);
        stuck.SetResult(new SendOutcome.TryLater("It is down."));
        Assert.Equal(notices.Length, await mails);
    }
}
