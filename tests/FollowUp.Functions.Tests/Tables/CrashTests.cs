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

/// <summary>
/// A host that ends at any request, before it or after it has landed, loses nothing that it acknowledged and leaves nothing that waits
/// without a hint (O3, O4).
/// </summary>
[Trait("Rule", "O3")]
[Trait("Rule", "O4")]
public sealed class CrashTests : TablesTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task In_a_first_commit(bool afterItLanded) => AtEveryRequestAsync(afterItLanded, async (tables, name) =>
    {
        var flag = Flag(name);
        var answered = await Crash.SurvivesAsync(() => new TablesCaseStore(tables).CommitAsync(flag, CancellationToken.None));

        if (await Under.Store.LoadAsync(flag.Case.Id, CancellationToken.None) is not null)
        {
            await StandsAsync(flag);
            await IsShownAsync(flag.Case.Id);
        }
        else
        {
            Assert.False(answered);
            await StoreAsync(flag);
            await StandsAsync(flag);
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task In_a_later_commit(bool afterItLanded) => AtEveryRequestAsync(afterItLanded, async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        await Under.Projector.ProjectAsync(flag.Case.Id, CancellationToken.None);
        var then = SampleCommits.Then(flag, state => state with { Owner = "wu" }) with
        {
            Messages = [SampleMessages.Email(flag.Case.Id)],
            Delivery = new OutboxChange(flag.Messages[0].Id, MessageState.Delivered),
            WakeAt = flag.WakeAt - Duration.FromMinutes(30),
        };
        var answered = await Crash.SurvivesAsync(() => new TablesCaseStore(tables).CommitAsync(then, CancellationToken.None));

        var stands = (await Under.Store.LoadAsync(flag.Case.Id, CancellationToken.None))!.Version == 2 ? then : flag;
        Assert.True(stands == then || !answered);
        await StandsAsync(stands);
        await IsShownAsync(flag.Case.Id);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task In_claim_and_settlement(bool afterItLanded) => AtEveryRequestAsync(afterItLanded, async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        await Crash.SurvivesAsync(async () =>
        {
            var outbox = new TablesOutbox(tables);
            var item = await outbox.ClaimAsync(flag.Messages[0].Id, Now, Duration.FromMinutes(1), CancellationToken.None);
            await outbox.SettleAsync([new OutboxChange(item!.Message.Id, MessageState.Sent)], CancellationToken.None);
        });

        await StandsAsync(flag);
        await IsShownAsync(flag.Case.Id);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task In_a_projection(bool afterItLanded) => AtEveryRequestAsync(afterItLanded, async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        await Crash.SurvivesAsync(() => new CaseProjector(tables).ProjectAsync(flag.Case.Id, CancellationToken.None));

        // What was on its way into the lists is wanted no more.
        await StoreAsync(SampleCommits.Then(flag, state => SampleCases.Ended(state with { Team = "south", Owner = null })));
        await IsShownAsync(flag.Case.Id);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task In_a_projection_that_moves_a_case(bool afterItLanded) => AtEveryRequestAsync(afterItLanded, async (tables, name) =>
    {
        var flag = Flag(name);
        await StoreAsync(flag);
        await Under.Projector.ProjectAsync(flag.Case.Id, CancellationToken.None);
        await StoreAsync(SampleCommits.Then(flag, state => SampleCases.Ended(state with { Team = "south", CustomerNotReached = true })));
        await Crash.SurvivesAsync(() => new CaseProjector(tables).ProjectAsync(flag.Case.Id, CancellationToken.None));

        await IsShownAsync(flag.Case.Id);
    });

    /// <summary>Does the work on a new case with a crash at its first request, then at its second, until it has no more.</summary>
    private async Task AtEveryRequestAsync(bool afterItLanded, Func<FollowUpTables, string, Task> work)
    {
        for (var at = 1; ; at++)
        {
            var crash = new Crash(at, afterItLanded);
            await work(Under.Through(crash), $"case {at}");
            if (!crash.Happened)
            {
                Assert.True(at > 2);
                return;
            }
        }
    }
}
