using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Outbox;

/// <summary>One effect per id: what a commit may do to a message that is there already (L9, M7).</summary>
[Trait("Rule", "L9")]
public abstract class EffectSuite : StorageSuite
{
    private static readonly CaseId Case = SampleCases.Id();

    [Fact]
    public async Task A_message_with_a_known_id_is_left_as_it_is()
    {
        var first = SampleMessages.Sms(Case);
        var flag = SampleCommits.Flag(SampleCases.Open(), first);
        await StoreAsync(flag, SampleCommits.Then(flag) with { Messages = [first with { Text = "again" }] });

        Assert.Equal([first], (await MessagesAsync()).Select(item => item.Message));
        Assert.Single(await ClaimAsync(SampleCases.Start + Duration.FromHours(1)));
    }

    [Theory]
    [InlineData(MessageState.Sending)]
    [InlineData(MessageState.Sent)]
    [InlineData(MessageState.Delivered)]
    [InlineData(MessageState.Failed)]
    [InlineData(MessageState.Shown)]
    public async Task A_message_that_is_on_its_way_or_done_is_not_queued_again(MessageState state)
    {
        var first = SampleMessages.Sms(Case);
        var flag = SampleCommits.Flag(SampleCases.Open(), first);
        await StoreAsync(flag);
        await ClaimAsync(SampleCases.Start);
        await SettleAsync(new OutboxChange(first.Id, state, NextAt: SampleCases.Start + Duration.FromHours(9)));

        await StoreAsync(SampleCommits.Then(flag) with { Messages = [first] });

        Assert.Equal(state, (await MessageAsync(Case, first.Id)).Message.State);
        Assert.Empty(await ClaimAsync(SampleCases.Start + Duration.FromHours(1)));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task A_held_message_is_not_sent()
    {
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), SampleMessages.Sms(Case, state: MessageState.Held)));

        Assert.Empty(await ClaimAsync(SampleCases.Start + Duration.FromHours(24)));
        Assert.Null(await Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task A_held_message_that_comes_again_takes_the_new_text_and_state()
    {
        var held = SampleMessages.Sms(Case, state: MessageState.Held);
        var released = held with { Text = "rendered again", State = MessageState.Queued, At = SampleCases.Start + Duration.FromHours(9) };
        var flag = SampleCommits.Flag(SampleCases.Open(), held);
        await StoreAsync(flag, SampleCommits.Then(flag) with { Messages = [released] });

        Assert.Equal([released], (await MessagesAsync()).Select(item => item.Message));
        Assert.Equal(released.At, await Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task A_held_message_can_be_withdrawn()
    {
        var held = SampleMessages.Sms(Case, state: MessageState.Held);
        var flag = SampleCommits.Flag(SampleCases.Open(), held);
        var withdrawn = SampleCommits.Then(flag) with { Withdrawn = [held.Id] };
        await StoreAsync(flag, withdrawn, SampleCommits.Then(withdrawn) with { Messages = [held with { State = MessageState.Queued }] });

        Assert.Equal(MessageState.Dropped, (await MessageAsync(Case, held.Id)).Message.State);
        Assert.Empty(await ClaimAsync(SampleCases.Start + Duration.FromHours(1)));
    }

    [Fact]
    [Trait("Rule", "C1")]
    public async Task A_queued_message_can_be_withdrawn_and_is_sent_no_more()
    {
        var queued = SampleMessages.Sms(Case);
        var flag = SampleCommits.Flag(SampleCases.Open(), queued);
        await StoreAsync(flag, SampleCommits.Then(flag) with { Withdrawn = [queued.Id, "unknown"] });

        Assert.Equal(MessageState.Dropped, (await MessageAsync(Case, queued.Id)).Message.State);
        Assert.Null(await Outbox.NextAsync(CancellationToken.None));
        Assert.Empty(await ClaimAsync(SampleCases.Start + Duration.FromHours(1)));
    }

    [Fact]
    public async Task What_a_sender_has_taken_is_not_withdrawn()
    {
        var sending = SampleMessages.Sms(Case);
        var flag = SampleCommits.Flag(SampleCases.Open(), sending);
        await StoreAsync(flag);
        Assert.Single(await ClaimAsync(SampleCases.Start));

        await StoreAsync(SampleCommits.Then(flag) with { Withdrawn = [sending.Id] });

        Assert.Equal(MessageState.Sending, (await MessageAsync(Case, sending.Id)).Message.State);
    }

    [Fact]
    public async Task An_outcome_is_stored_together_with_what_it_means_for_the_case()
    {
        var sms = SampleMessages.Sms(Case);
        var flag = SampleCommits.Flag(SampleCases.Open(), sms);
        await StoreAsync(flag);
        await ClaimAsync(SampleCases.Start);

        await StoreAsync(SampleCommits.Then(flag) with { Delivery = new OutboxChange(sms.Id, MessageState.Undelivered, null, "SM1", "30003") });

        var item = await MessageAsync(Case, sms.Id);
        Assert.Equal((MessageState.Undelivered, "SM1", "30003"), (item.Message.State, item.ProviderId, item.Code));
        Assert.Null(await Outbox.NextAsync(CancellationToken.None));
    }

    private Task<IReadOnlyList<OutboxItem>> MessagesAsync() => Queries.MessagesAsync(Case, CancellationToken.None);
}
