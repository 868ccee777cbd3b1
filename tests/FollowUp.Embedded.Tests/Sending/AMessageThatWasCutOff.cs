using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

[Trait("Rule", "O3")]
public sealed class AMessageThatWasCutOff : IAsyncDisposable
{
    private readonly SendingDesk _desk = new();
    private readonly OutgoingMessage _notice = SendingDesk.ToOwner();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task It_is_looked_up_before_it_is_sent_again()
    {
        await CutOffAsync();

        await _desk.DispatchAsync();

        Assert.Equal(["look up L1.half", "send L1.half"], _desk.Email.Calls);
        Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(_notice));
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task It_is_not_sent_again_if_the_provider_has_it()
    {
        _desk.Email.Finds = new SendOutcome.Accepted("P7");
        await CutOffAsync();

        await _desk.DispatchAsync();

        Assert.Equal(["look up L1.half"], _desk.Email.Calls);
        Assert.Equal("P7", (await _desk.StoredAsync(_notice)).ProviderId);
    }

    [Fact]
    public async Task It_is_not_sent_again_while_the_provider_cannot_be_asked()
    {
        _desk.Email.Finds = new SendOutcome.Unknown("No answer.");
        await CutOffAsync();

        await _desk.DispatchForAsync(Duration.FromHours(3));

        Assert.DoesNotContain("send L1.half", _desk.Email.Calls);
        Assert.Equal(MessageState.Sending, await _desk.StateOfAsync(_notice));
    }

    [Fact]
    public async Task It_is_sent_after_hours_in_which_the_provider_could_not_be_asked()
    {
        _desk.Email.Finds = new SendOutcome.Unknown("No answer.");
        await CutOffAsync();
        await _desk.DispatchForAsync(Duration.FromHours(3));

        _desk.Email.Finds = new SendOutcome.NotFound();
        await _desk.DispatchForAsync(Duration.FromMinutes(15));

        Assert.Single(_desk.Email.Calls, "send L1.half");
        Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(_notice));
    }

    [Fact]
    public async Task An_unknown_outcome_is_asked_after_in_a_moment()
    {
        _desk.Email.Answers(new SendOutcome.Unknown("The answer was lost."));
        await _desk.StoreAsync(_notice);

        await _desk.DispatchAsync();

        Assert.Equal(MessageState.Sending, await _desk.StateOfAsync(_notice));
        Assert.Equal(_desk.Now + _desk.Policy.LookUpAfter, await _desk.Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_is_not_sent_for_ever_if_no_outcome_becomes_known()
    {
        _desk.Email.Answers(new SendOutcome.Unknown("The answer was lost."));
        await _desk.StoreAsync(_notice);

        await _desk.DispatchForAsync(Duration.FromDays(2));

        var stored = await _desk.StoredAsync(_notice);
        Assert.Equal(_desk.Policy.Tries, _desk.Email.Calls.Count(call => call == "send L1.half"));
        Assert.Equal((MessageState.Failed, "triesUsedUp"), (stored.Message.State, stored.Code));
    }

    private async Task CutOffAsync()
    {
        await _desk.StoreAsync(_notice);
        await _desk.CutOffAsync();
    }
}
