using FollowUp.Application.Ports;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Tests.Sending;

[Trait("Rule", "O3")]
public sealed class AFaultInOneMessage : IAsyncDisposable
{
    private readonly SendingDesk _desk = new();
    private readonly OutgoingMessage _bad = SendingDesk.ToOwner("bad");
    private readonly OutgoingMessage[] _others = [.. Enumerable.Range(0, 20).Select(n => SendingDesk.ToOwner("L1." + n))];

    public AFaultInOneMessage() => _desk.Email.Sends = async message =>
    {
        await Task.Yield();
        return message.Step == "bad" ? throw new InvalidOperationException("A bug.") : new SendOutcome.Accepted("P1");
    };

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_outcomes_of_the_others_are_stored()
    {
        await _desk.StoreAsync([_bad, .. _others]);

        Assert.Equal(21, await _desk.DispatchAsync());

        foreach (var other in _others)
        {
            Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(other));
        }

        Assert.Equal([1205], _desk.Errors.Ids);
    }

    [Fact]
    public async Task It_comes_again_as_cut_off_when_its_lease_ends()
    {
        await _desk.StoreAsync(_bad);
        await _desk.DispatchAsync();
        Assert.Equal(0, await _desk.DispatchAsync());

        _desk.Now += _desk.Policy.LeaseFor;
        _desk.Email.Finds = new SendOutcome.Accepted("P7");
        await _desk.DispatchAsync();

        Assert.Equal(["send bad", "look up bad"], _desk.Email.Calls);
        Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(_bad));
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task It_is_not_sent_for_ever()
    {
        await _desk.StoreAsync(_bad);

        for (var lease = 0; lease < 30; lease++, _desk.Now += _desk.Policy.LeaseFor)
        {
            await _desk.DispatchAsync();
        }

        var stored = await _desk.StoredAsync(_bad);
        Assert.Equal(_desk.Policy.Tries, _desk.Email.Calls.Count(call => call == "send bad"));
        Assert.Equal((MessageState.Failed, "triesUsedUp"), (stored.Message.State, stored.Code));
    }
}
