using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Outbox;

/// <summary>A message is taken by one sender, and is not lost with it (L9, O3).</summary>
[Trait("Rule", "L9")]
[Trait("Rule", "O3")]
public abstract class ClaimSuite : StorageSuite
{
    private static readonly CaseId Case = SampleCases.Id();
    private static readonly Instant Now = SampleCases.Start;
    private static readonly Duration Lease = Duration.FromMinutes(2);

    [Fact]
    public async Task A_claimed_message_is_sending_before_it_is_given_out()
    {
        var sms = await QueuedAsync();

        var item = Assert.Single(await ClaimAsync(Now, Lease));

        Assert.Equal(
            new OutboxItem { Message = sms with { State = MessageState.Sending }, Tries = 1, FirstTriedAt = Now, CutOff = false }, item);
        Assert.Equal(MessageState.Sending, (await MessageAsync(Case, sms.Id)).Message.State);
    }

    [Fact]
    public async Task A_message_is_not_given_out_before_its_time()
    {
        await QueuedAsync();

        Assert.Empty(await ClaimAsync(Now - Duration.FromMilliseconds(1)));
    }

    [Fact]
    public async Task A_claimed_message_does_not_come_again_within_its_lease()
    {
        await QueuedAsync();
        await ClaimAsync(Now, Lease);

        Assert.Empty(await ClaimAsync(Now + Lease - Duration.FromMilliseconds(1)));
        Assert.Equal(Now + Lease, await Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_claim_without_outcome_comes_again_as_cut_off_and_remembers_its_first_try()
    {
        await QueuedAsync();
        await ClaimAsync(Now, Lease);

        var item = Assert.Single(await ClaimAsync(Now + Lease, Lease));

        Assert.Equal((true, 2, Now), (item.CutOff, item.Tries, item.FirstTriedAt));
    }

    [Fact]
    public async Task Parallel_claims_give_every_message_to_one_sender()
    {
        await StoreAsync(Enumerable.Range(0, 30).Select(i => SampleCases.Id($"case {i}"))
            .Select(id => SampleCommits.Flag(SampleCases.Open(id), SampleMessages.Sms(id))));

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ClaimAsync(Now, Lease, atMost: 10))));

        var given = claims.SelectMany(claim => claim).Select(item => item.Message.Id).ToList();
        Assert.Equal(given.Count, given.Distinct().Count());
        given.AddRange((await ClaimAsync(Now, Lease)).Select(item => item.Message.Id));
        Assert.Equal(30, given.Distinct().Count());
    }

    [Fact]
    public async Task The_longest_due_come_first_and_no_more_than_asked_for()
    {
        var late = SampleMessages.Sms(Case, "late", at: Now - Duration.FromMinutes(1));
        var later = SampleMessages.Sms(Case, "later", at: Now - Duration.FromMinutes(2));
        var latest = SampleMessages.Sms(Case, "latest", at: Now - Duration.FromMinutes(3));
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), late, latest, later));

        Assert.Equal([latest.Id, later.Id], (await ClaimAsync(Now, Lease, atMost: 2)).Select(item => item.Message.Id));
    }

    [Fact]
    public async Task A_channel_has_its_own_messages_however_many_wait_for_the_other()
    {
        var texts = Enumerable.Range(0, 20).Select(i => SampleMessages.Sms(Case, $"L1.{i}", at: Now - Duration.FromMinutes(i)));
        var (first, second) = (SampleMessages.Email(Case, at: Now), SampleMessages.Email(Case, "L1.late", Now + Duration.FromMinutes(5)));
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), [.. texts, first, second]));

        Assert.Equal(Now, await Outbox.NextAsync(Channel.Email, CancellationToken.None));
        Assert.Equal(first.Id, Assert.Single(await ClaimAsync(Now, Lease, atMost: 2, Channel.Email)).Message.Id);
        Assert.Equal(Now + Lease, await Outbox.NextAsync(Channel.Email, CancellationToken.None));
        Assert.Equal(Now - Duration.FromMinutes(19), await Outbox.NextAsync(Channel.Sms, CancellationToken.None));
        Assert.Equal(20, (await ClaimAsync(Now, Lease)).Count);
        Assert.Equal(Now + Lease, await Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_channel_without_messages_has_no_next()
    {
        await QueuedAsync();

        Assert.Null(await Outbox.NextAsync(Channel.Email, CancellationToken.None));
        Assert.Empty(await ClaimAsync(Now + Duration.FromHours(24), channel: Channel.Email));
    }

    [Fact]
    public async Task A_message_to_be_sent_again_waits_for_its_time_and_is_not_cut_off()
    {
        var sms = await QueuedAsync();
        await ClaimAsync(Now, Lease);
        await SettleAsync(new OutboxChange(sms.Id, MessageState.Queued, Now + Duration.FromMinutes(5), null, "20429"));

        Assert.Equal(Now + Duration.FromMinutes(5), await Outbox.NextAsync(CancellationToken.None));
        Assert.Empty(await ClaimAsync(Now + Lease));
        var item = Assert.Single(await ClaimAsync(Now + Duration.FromMinutes(5)));
        Assert.Equal((false, 2, Now, "20429"), (item.CutOff, item.Tries, item.FirstTriedAt, item.Code));
    }

    [Fact]
    public async Task A_message_to_be_looked_up_again_comes_as_cut_off()
    {
        var sms = await QueuedAsync();
        await ClaimAsync(Now, Lease);
        await SettleAsync(new OutboxChange(sms.Id, MessageState.Sending, Now + Duration.FromMinutes(1), "SM1"));

        var item = Assert.Single(await ClaimAsync(Now + Duration.FromMinutes(1)));

        Assert.Equal((true, "SM1"), (item.CutOff, item.ProviderId));
    }

    [Theory]
    [InlineData(MessageState.Shown)]
    [InlineData(MessageState.Sent)]
    [InlineData(MessageState.Delivered)]
    [InlineData(MessageState.Undelivered)]
    [InlineData(MessageState.Failed)]
    [InlineData(MessageState.Dropped)]
    public async Task A_settled_message_never_comes_again(MessageState state)
    {
        var sms = await QueuedAsync();
        await ClaimAsync(Now, Lease);
        await SettleAsync(new OutboxChange(sms.Id, state, null, "SM1"));

        Assert.Empty(await ClaimAsync(Now + Duration.FromHours(24)));
        Assert.Null(await Outbox.NextAsync(CancellationToken.None));
    }

    private async Task<OutgoingMessage> QueuedAsync()
    {
        var sms = SampleMessages.Sms(Case);
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), sms));
        return sms;
    }
}
