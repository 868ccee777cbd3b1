using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>Claiming one message, as a case's own orchestration does (L9, O3).</summary>
[Trait("Rule", "L9")]
public sealed class ClaimTests : TablesTest
{
    private static readonly Duration Lease = Duration.FromMinutes(2);

    [Fact]
    public async Task Of_many_who_claim_one_message_one_gets_it()
    {
        var id = await QueuedAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ClaimAsync(id, Now)));

        Assert.Equal(1, Assert.Single(claims.OfType<OutboxItem>()).Tries);
    }

    [Fact]
    public async Task It_is_given_out_when_it_is_due_and_again_when_its_lease_ends()
    {
        var id = await QueuedAsync();

        Assert.Null(await ClaimAsync(id, Now - Duration.FromMilliseconds(1)));
        Assert.False((await ClaimAsync(id, Now))!.CutOff);
        Assert.Null(await ClaimAsync(id, Now + Lease - Duration.FromMilliseconds(1)));
        Assert.True((await ClaimAsync(id, Now + Lease))!.CutOff);
    }

    [Fact]
    public async Task What_is_settled_held_or_not_there_is_not_given_out()
    {
        var id = await QueuedAsync();
        var held = SampleMessages.Sms(SampleCases.Id("held"), state: MessageState.Held);
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(held.CaseId), held));
        await ClaimAsync(id, Now);
        await Under.Outbox.SettleAsync([new OutboxChange(id, MessageState.Sent)], CancellationToken.None);

        Assert.Null(await ClaimAsync(id, Now + Duration.FromDays(1)));
        Assert.Null(await ClaimAsync(held.Id, Now + Duration.FromDays(1)));
        Assert.Null(await ClaimAsync(SampleMessages.Sms(held.CaseId, "M9").Id, Now));
        Assert.Null(await ClaimAsync("nobody's", Now));
    }

    [Fact]
    public async Task The_next_instant_is_exact_though_hints_stay_where_they_were()
    {
        var first = await QueuedAsync();
        var later = SampleMessages.Sms(SampleCases.Id("later"), at: Now + Duration.FromMinutes(1));
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(later.CaseId), later));
        await ClaimAsync(first, Now);
        await Under.Outbox.SettleAsync([new OutboxChange(first, MessageState.Queued, Now + Duration.FromHours(1))], CancellationToken.None);

        Assert.Equal(later.At, await Under.Outbox.NextAsync(CancellationToken.None));
        await ClaimAsync(later.Id, later.At);
        Assert.Equal(later.At + Lease, await Under.Outbox.NextAsync(CancellationToken.None));
        await Under.Outbox.SettleAsync([new OutboxChange(later.Id, MessageState.Sent)], CancellationToken.None);
        Assert.Equal(Now + Duration.FromHours(1), await Under.Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_held_message_that_an_outcome_sets_free_can_be_found()
    {
        var held = SampleMessages.Sms(SampleCases.Id(), state: MessageState.Held);
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), held));

        await Under.Outbox.SettleAsync([new OutboxChange(held.Id, MessageState.Queued, Now)], CancellationToken.None);

        Assert.Equal(Now, await Under.Outbox.NextAsync(CancellationToken.None));
    }

    private Task<OutboxItem?> ClaimAsync(string id, Instant now) => Under.Outbox.ClaimAsync(id, now, Lease, CancellationToken.None);

    private async Task<string> QueuedAsync()
    {
        var flag = Flag("queued");
        await StoreAsync(flag);
        return flag.Messages[0].Id;
    }
}
