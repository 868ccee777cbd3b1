using FollowUp.Application.Ports;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Tests.Sending;

[Trait("Rule", "O3")]
public sealed class AShutdownDuringASend : IAsyncDisposable
{
    private readonly SendingDesk _desk = new();
    private readonly CancellationTokenSource _shutdown = new();
    private readonly OutgoingMessage[] _notices;

    public AShutdownDuringASend() =>
        _notices = [.. Enumerable.Range(0, _desk.Policy.AtOnce + 3).Select(n => SendingDesk.ToOwner("L1." + n))];

    public async ValueTask DisposeAsync()
    {
        _shutdown.Dispose();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task What_has_begun_ends_and_its_outcome_is_stored()
    {
        await ShutDownAsync();

        foreach (var call in _desk.Email.Calls)
        {
            Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(_notices.Single(n => "send " + n.Step == call)));
        }
    }

    [Fact]
    public async Task What_has_not_begun_goes_back_and_is_sent_after_the_next_start_without_doubt()
    {
        await ShutDownAsync();
        Assert.InRange(_desk.Email.Calls.Count, 1, _desk.Policy.AtOnce);

        await _desk.DispatchAsync();

        Assert.Equal(_notices.Select(n => "send " + n.Step).Order(), _desk.Email.Calls.Order());
    }

    [Fact]
    public async Task Nothing_more_is_claimed()
    {
        await _desk.StoreAsync(_notices);
        await _shutdown.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _desk.DispatchAsync(_shutdown.Token));

        Assert.Equal(MessageState.Queued, await _desk.StateOfAsync(_notices[0]));
    }

    private async Task ShutDownAsync()
    {
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<SendOutcome>());
        _desk.Email.Sends = _ =>
        {
            begun.TrySetResult();
            return answer.Task;
        };
        await _desk.StoreAsync(_notices);
        var batch = _desk.DispatchAsync(_shutdown.Token);
        await begun.Task;
        await _shutdown.CancelAsync();
        answer.SetResult(new SendOutcome.Accepted("P1"));
        await batch;
    }
}
