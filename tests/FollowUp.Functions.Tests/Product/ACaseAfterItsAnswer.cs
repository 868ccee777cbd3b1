using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.People;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>What the customer may still say, on real orchestrations; a second is four minutes, and the window of three days and the two weeks after it are an hour each.</summary>
public sealed class ACaseAfterItsAnswer : IAsyncLifetime
{
    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 240, DeskBooks.Confirming(minutes: 60));

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "Z2")]
    [Trait("Rule", "M5")]
    public async Task Goes_on_for_as_long_as_its_customer_finds_it_and_then_ends()
    {
        var id = await AnsweredAsync();
        Assert.Equal(CaseStatus.Answered, (await _desk.CaseAsync(id)).Status);
        Assert.True(await _desk.RunsAsync(id));

        await ProductDesk.EventuallyAsync(async () => Assert.Equal(CaseStatus.Closed, (await _desk.CaseAsync(id)).Status));
        Assert.True(await _desk.RunsAsync(id));
        Assert.Equal([id], await FoundAsync(id));

        await ProductDesk.EventuallyAsync(async () => Assert.Equal(
            OrchestrationRuntimeStatus.Completed, (await _desk.Client.GetInstanceAsync(id.Value))!.RuntimeStatus));

        var state = await _desk.CaseAsync(id);
        Assert.Equal(CaseStatus.Closed, state.Status);
        Assert.True(state.Cycle.ClosedAt >= state.Cycle.ConfirmUntil);
        Assert.Equal(["M0", "M4.1", "M5"], _desk.Steps());
        Assert.Null(state.RepeatsKnownUntil);
        Assert.Empty(await FoundAsync(id));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Is_followed_by_another_case_when_not_solved_is_said_after_that()
    {
        var id = await AnsweredAsync();
        await ProductDesk.EventuallyAsync(async () => Assert.Equal(CaseStatus.Closed, (await _desk.CaseAsync(id)).Status));

        await _desk.GiveAsync(id, new CaseCommand.Reopen("It came back.") { By = Actor.Customer });

        await ProductDesk.EventuallyAsync(async () =>
        {
            var link = Assert.Single((await _desk.CaseAsync(id)).Links);
            Assert.Equal(LinkKind.Continuation, link.Kind);
            Assert.True(await _desk.RunsAsync(link.Case));
            Assert.Contains(_desk.Email.All, notice => notice.CaseId == link.Case && notice.Step == "reopened.owner");
        });
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Runs_again_when_it_is_not_solved()
    {
        var id = await AnsweredAsync();
        await _desk.GiveAsync(id, new CaseCommand.Reopen("Charged a third time.") { By = Actor.Customer });

        Assert.Equal(2, (await _desk.CaseAsync(id)).Cycle.Number);
        await ProductDesk.EventuallyAsync(() =>
        {
            // The ladder of the second cycle, on the timers of the same orchestration.
            Assert.Superset(new HashSet<string> { "reopened", "reopened.owner", "L1.half" }, _desk.Steps().ToHashSet());
            return Task.CompletedTask;
        });
        Assert.True(await _desk.RunsAsync(id));
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public async Task Is_followed_by_a_case_that_wins_a_disappointed_customer_back()
    {
        var id = await AnsweredAsync();
        await _desk.GiveAsync(id, new CaseCommand.Rate(1) { By = Actor.Customer });

        var recovery = default(CaseId);
        await ProductDesk.EventuallyAsync(async () =>
        {
            recovery = Assert.Single((await _desk.CaseAsync(id)).Links, link => link.Kind == LinkKind.Recovery).Case;
            Assert.Empty((await _desk.CaseAsync(id)).FollowOns);
            Assert.True(await _desk.RunsAsync(recovery));
            Assert.Contains(_desk.Email.All, notice => notice.CaseId == recovery && notice.Step == "recovery.owner");
        });

        var opened = await _desk.CaseAsync(recovery);
        Assert.Equal((LinkKind.RecoveryOf, id), Assert.Single(opened.Links) is var link ? (link.Kind, link.Case) : default);
        Assert.Equal(Role.Lead, DeskBooks.Shipped.Roster.Find(opened.Owner)?.Role);
        Assert.Equal(Duration.FromHours(2), opened.Cycle.Terms?.Target);
    }

    /// <summary>What is found by the customer's phone.</summary>
    private async Task<IEnumerable<CaseId>> FoundAsync(CaseId id) =>
        (await _desk.Get<ICaseQueries>().OpenCasesOfAsync((await _desk.CaseAsync(id)).Customer.Phone!, CancellationToken.None)).Select(found => found.Id);

    /// <summary>Answered, and the customer told and asked for a rating.</summary>
    private async Task<CaseId> AnsweredAsync()
    {
        var id = await _desk.FlagAsync();
        // On this quick clock an answer at once overtakes a promise that has not left yet (M7).
        await SentAsync("M0");
        await _desk.AnswerAsync(id);
        await SentAsync("M0", "M4.1", "M5");
        return id;
    }

    private Task SentAsync(params string[] steps) => ProductDesk.EventuallyAsync(() =>
    {
        Assert.Equal(steps, _desk.Steps());
        return Task.CompletedTask;
    });
}
