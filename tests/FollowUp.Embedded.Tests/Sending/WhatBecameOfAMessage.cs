using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Tests.Sending;

[Trait("Rule", "Z1")]
public sealed class WhatBecameOfAMessage : IAsyncDisposable
{
    private readonly SendingDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_notice_to_the_staff_does_not_touch_the_case(bool taken)
    {
        _desk.Email.Answers(taken ? new SendOutcome.Accepted("P1") : new SendOutcome.Refused("550", "No such address."));
        await _desk.StoreAsync(Answered(), SendingDesk.ToOwner());
        var before = (await _desk.CaseAsync()).Version;

        await _desk.DispatchAsync();

        Assert.Equal(taken ? MessageState.Sent : MessageState.Failed, await _desk.StateOfAsync(SendingDesk.ToOwner()));
        Assert.Equal((before, CaseStatus.AnsweredNotTold), ((await _desk.CaseAsync()).Version, (await _desk.CaseAsync()).Status));
    }

    [Fact]
    public async Task An_answer_that_arrives_closes_the_case()
    {
        var answer = SendingDesk.ToCustomer(Steps.Answer(1));
        _desk.Sms.GivesReceipts = true;
        _desk.Sms.Answers(new SendOutcome.Delivered("P1"));
        await _desk.StoreAsync(Answered(), answer);

        await _desk.DispatchAsync();

        Assert.Equal(CaseStatus.Answered, (await _desk.CaseAsync()).Status);
        Assert.Equal(MessageState.Delivered, await _desk.StateOfAsync(answer));
    }

    [Theory]
    [InlineData(false, CaseStatus.Answered)]
    [InlineData(true, CaseStatus.AnsweredNotTold)]
    public async Task An_accepted_answer_is_proof_only_on_a_channel_without_receipts(bool receipts, CaseStatus status)
    {
        _desk.Sms.GivesReceipts = receipts;
        await _desk.StoreAsync(Answered(), SendingDesk.ToCustomer(Steps.Answer(1)));

        await _desk.DispatchAsync();

        Assert.Equal(status, (await _desk.CaseAsync()).Status);
    }

    private static Case Answered()
    {
        var open = SampleCases.Open();
        var answer = SampleCases.WithEveryMember().Cycle.Answer! with { Attempt = 1 };
        return open with { Cycle = open.Cycle with { Answer = answer } };
    }
}
