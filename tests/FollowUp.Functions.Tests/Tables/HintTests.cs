using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Hints;
using FollowUp.Functions.Tables.Outbox;
using FollowUp.Functions.Tests.Tables.Transport;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>A hint may lead nowhere: it is not given out, and is swept up once it cannot belong to a commit under way (O4).</summary>
[Trait("Rule", "O4")]
public sealed class HintTests : TablesTest
{
    private static readonly Duration Immediately = Duration.FromSeconds(-5);

    [Fact]
    public async Task What_a_crash_left_behind_is_swept_when_it_is_old_and_not_before()
    {
        // The third request is the commit itself; hints and addresses are there.
        await Crash.SurvivesAsync(() => new TablesCaseStore(Under.Through(new Crash(4, afterItLanded: false)))
            .CommitAsync(Flag("lost") with { Answer = null }, CancellationToken.None));
        Assert.Equal(2, await CountAsync());

        Assert.Empty(await Under.DueIndex.ReadDueAsync(Now + Duration.FromDays(1), 10, CancellationToken.None));
        Assert.Null(await Under.Outbox.NextAsync(CancellationToken.None));
        Assert.Equal(2, await CountAsync());

        var swept = Under.Through(new RequestCounter(), Immediately);
        Assert.Empty(await new TablesDueIndex(swept).ReadDueAsync(Now + Duration.FromDays(1), 10, CancellationToken.None));
        Assert.Equal(1, await CountAsync());
        Assert.Empty(await new TablesOutbox(swept).ClaimAsync(Channel.Sms, Now, Duration.FromMinutes(1), 10, CancellationToken.None));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Good_hints_are_never_swept()
    {
        var flag = Flag("a");
        await StoreAsync(flag);
        var swept = Under.Through(new RequestCounter(), Immediately);

        Assert.Single(await new TablesDueIndex(swept).ReadDueAsync(Now + Duration.FromDays(1), 10, CancellationToken.None));
        Assert.NotNull(await new TablesOutbox(swept).NextAsync(CancellationToken.None));
        await StandsAsync(flag);
    }

    [Fact]
    public async Task A_case_has_one_hint_however_often_it_changes()
    {
        var commit = Flag("a");
        await StoreAsync(commit);
        for (var minute = 1; minute <= 4; minute++)
        {
            commit = SampleCommits.Then(commit) with { WakeAt = Now + Duration.FromMinutes(minute / 2) };
            await StoreAsync(commit);
        }

        Assert.Equal(2, await CountAsync());
        await StandsAsync(commit);
    }

    [Fact]
    public async Task A_conflict_leaves_no_hint()
    {
        var flag = Flag("a");
        await StoreAsync(flag);

        Assert.Equal(CommitResult.Conflict, await Under.Store.CommitAsync(flag with { WakeAt = Now }, CancellationToken.None));

        Assert.Equal(2, await CountAsync());
        await StandsAsync(flag);
    }

    [Fact]
    public async Task A_case_that_waits_for_nothing_has_none()
    {
        var flag = Flag("a");
        var done = SampleCommits.Then(flag) with { WakeAt = null, Delivery = new OutboxChange(flag.Messages[0].Id, MessageState.Failed) };
        await StoreAsync(flag, done);

        Assert.Equal(0, await CountAsync());
    }

    private async Task<int> CountAsync() => (await RowsAsync(Under.Tables.Hints)).Count;
}
