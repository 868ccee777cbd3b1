using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Outbox;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Tests.Tables.Transport;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>Whichever reply is lost, the client repeats the request and is told of a conflict with itself: that is none (O3).</summary>
[Trait("Rule", "O3")]
public sealed class LostReplyTests : TablesTest
{
    [Fact]
    public Task A_first_commit_is_stored_once() => ForEveryRequestAsync(async (tables, name) =>
    {
        var flag = Flag(name);
        Assert.Equal(CommitResult.Committed, await new TablesCaseStore(tables).CommitAsync(flag, CancellationToken.None));
        await StandsAsync(flag);
    });

    [Fact]
    public Task A_later_commit_is_stored_once() => ForEveryRequestAsync(async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        var then = SampleCommits.Then(flag) with
        {
            Messages = [flag.Messages[0], SampleMessages.Email(flag.Case.Id)],
            WakeAt = flag.WakeAt + Duration.FromHours(1),
            Answer = SampleCommits.Answer("another"),
        };

        Assert.Equal(CommitResult.Committed, await new TablesCaseStore(tables).CommitAsync(then, CancellationToken.None));
        await StandsAsync(then);
    });

    [Fact]
    public Task A_commit_that_changes_messages_is_stored_once() => ForEveryRequestAsync(async (tables, name) =>
    {
        var flag = Flag(name);
        var held = SampleMessages.Sms(flag.Case.Id, "M3", MessageState.Held);
        await StoreAsync(flag with { Messages = [.. flag.Messages, held] });
        var then = SampleCommits.Then(flag) with
        {
            Messages = [held with { State = MessageState.Queued }],
            Delivery = new OutboxChange(flag.Messages[0].Id, MessageState.Failed, Code: "21211"),
        };

        Assert.Equal(CommitResult.Committed, await new TablesCaseStore(tables).CommitAsync(then, CancellationToken.None));
        await StandsAsync(then);
    });

    [Fact]
    public async Task A_commit_that_landed_is_no_conflict_though_the_next_has_followed_already()
    {
        var flag = Flag("a");
        await StoreAsync(flag);
        var then = SampleCommits.Then(flag);
        var next = SampleCommits.Then(then);

        // The first request reads the head, the second commits.
        var line = Under.Through(new LostReply(2, meanwhile: () => StoreAsync(next)));
        Assert.Equal(CommitResult.Committed, await new TablesCaseStore(line).CommitAsync(then, CancellationToken.None));

        await StandsAsync(next);
    }

    [Fact]
    public async Task A_commit_that_another_overtook_is_a_conflict()
    {
        var flag = Flag("a");
        await StoreAsync(flag);
        var other = SampleCommits.Then(flag, state => state with { Summary = "other" });

        // The reply of the read is lost, and somebody else commits before it is repeated.
        var line = Under.Through(new LostReply(1, meanwhile: () => StoreAsync(other)));
        Assert.Equal(CommitResult.Conflict, await new TablesCaseStore(line).CommitAsync(SampleCommits.Then(flag), CancellationToken.None));

        await StandsAsync(other);
    }

    [Fact]
    public Task A_claim_is_had_by_who_made_it_and_can_be_settled() => ForEveryRequestAsync(async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        var outbox = new TablesOutbox(tables);

        var item = await outbox.ClaimAsync(flag.Messages[0].Id, Now, Duration.FromMinutes(1), CancellationToken.None);
        Assert.Equal(1, item!.Tries);
        await outbox.SettleAsync([new OutboxChange(item.Message.Id, MessageState.Sent, ProviderId: "SM1")], CancellationToken.None);

        var settled = Assert.Single(await Under.Queries.MessagesAsync(flag.Case.Id, CancellationToken.None));
        Assert.Equal((MessageState.Sent, 1, "SM1"), (settled.Message.State, settled.Tries, settled.ProviderId));
    });

    [Fact]
    public Task A_projection_shows_the_case_once() => ForEveryRequestAsync(async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        Assert.True(await new CaseProjector(tables).ProjectAsync(flag.Case.Id, CancellationToken.None));
        await StoreAsync(SampleCommits.Then(flag, state => state with { Team = "south", Owner = "wu" }));
        Assert.True(await new CaseProjector(tables).ProjectAsync(flag.Case.Id, CancellationToken.None));

        await IsShownAsync(flag.Case.Id);
    });

    /// <summary>Does the work on a new case with the reply of its first request lost, then of its second, until it has no more.</summary>
    private async Task ForEveryRequestAsync(Func<FollowUpTables, string, Task> work)
    {
        for (var which = 1; ; which++)
        {
            var line = new LostReply(which);
            await work(Under.Through(line), $"case {which}");
            if (!line.Happened)
            {
                Assert.True(which > 2);
                return;
            }
        }
    }
}
