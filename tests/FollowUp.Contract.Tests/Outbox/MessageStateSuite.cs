using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Contract.Tests.Outbox;

/// <summary>Outcomes come from senders and webhooks in any order; a state never goes back (O3).</summary>
[Trait("Rule", "O3")]
public abstract class MessageStateSuite : StorageSuite
{
    private static readonly CaseId Case = SampleCases.Id();

    [Theory]
    [InlineData(MessageState.Delivered, MessageState.Sent)]
    [InlineData(MessageState.Delivered, MessageState.Queued)]
    [InlineData(MessageState.Delivered, MessageState.Undelivered)]
    [InlineData(MessageState.Undelivered, MessageState.Sent)]
    [InlineData(MessageState.Failed, MessageState.Queued)]
    [InlineData(MessageState.Sent, MessageState.Sending)]
    [InlineData(MessageState.Sent, MessageState.Queued)]
    [InlineData(MessageState.Shown, MessageState.Queued)]
    [InlineData(MessageState.Dropped, MessageState.Sent)]
    public async Task A_state_never_goes_back(MessageState from, MessageState to)
    {
        var sms = await ClaimedAsync();
        await SettleAsync(new OutboxChange(sms.Id, from));

        await SettleAsync(new OutboxChange(sms.Id, to, SampleCases.Start));

        Assert.Equal(from, (await MessageAsync(Case, sms.Id)).Message.State);
        Assert.Empty(await ClaimAsync(SampleCases.Start + NodaTime.Duration.FromHours(24)));
    }

    [Theory]
    [InlineData(MessageState.Delivered, MessageState.Sent)]
    [InlineData(MessageState.Undelivered, MessageState.Sent)]
    public async Task An_outcome_in_a_commit_does_not_go_back_either(MessageState from, MessageState to)
    {
        var sms = await ClaimedAsync();
        await SettleAsync(new OutboxChange(sms.Id, from));

        await StoreAsync(SampleCommits.Then(Flag(sms)) with { Delivery = new OutboxChange(sms.Id, to) });

        Assert.Equal(from, (await MessageAsync(Case, sms.Id)).Message.State);
        Assert.Equal(2, (await LoadAsync(Case))!.Version);
    }

    [Theory]
    [InlineData(MessageState.Sent, MessageState.Delivered)]
    [InlineData(MessageState.Sent, MessageState.Undelivered)]
    [InlineData(MessageState.Sending, MessageState.Delivered)]
    public async Task A_state_goes_forward(MessageState from, MessageState to)
    {
        var sms = await ClaimedAsync();
        await SettleAsync(new OutboxChange(sms.Id, from, SampleCases.Start));

        await SettleAsync(new OutboxChange(sms.Id, to));

        Assert.Equal(to, (await MessageAsync(Case, sms.Id)).Message.State);
    }

    [Fact]
    public async Task The_providers_name_is_kept_though_its_report_overtook_the_sender()
    {
        var sms = await ClaimedAsync();
        await SettleAsync(new OutboxChange(sms.Id, MessageState.Delivered));

        await SettleAsync(new OutboxChange(sms.Id, MessageState.Sent, null, "SM1"));

        Assert.Equal("SM1", (await MessageAsync(Case, sms.Id)).ProviderId);
    }

    [Fact]
    public async Task A_later_outcome_without_the_providers_name_keeps_it()
    {
        var sms = await ClaimedAsync();
        await SettleAsync(new OutboxChange(sms.Id, MessageState.Sent, null, "SM1"));

        await SettleAsync(new OutboxChange(sms.Id, MessageState.Delivered));

        Assert.Equal("SM1", (await MessageAsync(Case, sms.Id)).ProviderId);
    }

    [Fact]
    public async Task An_outcome_of_an_unknown_message_changes_nothing()
    {
        var sms = await ClaimedAsync();

        await SettleAsync(new OutboxChange("nobody's", MessageState.Sent), new OutboxChange(sms.Id, MessageState.Sent));

        Assert.Equal(MessageState.Sent, (await MessageAsync(Case, sms.Id)).Message.State);
    }

    private static Commit Flag(OutgoingMessage sms) => SampleCommits.Flag(SampleCases.Open(), sms);

    private async Task<OutgoingMessage> ClaimedAsync()
    {
        var sms = SampleMessages.Sms(Case);
        await StoreAsync(Flag(sms));
        await ClaimAsync(SampleCases.Start);
        return sms;
    }
}
