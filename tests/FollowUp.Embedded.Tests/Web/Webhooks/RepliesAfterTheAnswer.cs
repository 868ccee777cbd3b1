using FollowUp.Application.Commands;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

/// <summary>What a customer writes back once the answer has come: signed posts of the provider, as far as what they lead to.</summary>
[Trait("Rule", "M9")]
public sealed class RepliesAfterTheAnswer : IAsyncLifetime, IAsyncDisposable
{
    private const string Phone = "+8613812345678";
    private static readonly Duration Window = Duration.FromHours(72);
    private readonly WebhookDesk _desk = new();
    private Case _answered = null!;

    public async Task InitializeAsync()
    {
        var open = SampleCases.Open() with { Owner = "amy", Team = "red", FlaggedBy = "amy" };
        await _desk.StoreAsync(open);
        var answer = new CaseCommand.GiveAnswer("已经修好了。", "repaired", "mast", Proof.Call, null) { By = Actor.System };
        Assert.IsType<CommandResult.Done>(await _desk.GiveAsync(open.Id, answer));
        await _desk.AdvanceAsync(open.Id);
        _answered = await _desk.CaseAsync(open.Id);
        Assert.NotNull(_answered.Cycle.RatingAskedAt);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [Trait("Rule", "Z3")]
    [InlineData("5", 5)]
    [InlineData("５", 5)]
    [InlineData("4", 4)]
    public async Task A_number_after_the_invitation_is_a_rating(string words, int score)
    {
        Assert.Equal((200, "<Response/>"), await _desk.WriteAsync(Phone, words));
        await _desk.WriteAsync(Phone, words);

        var rated = await _desk.CaseAsync(_answered.Id);
        Assert.Equal((score, Actor.Customer.Id), (rated.Cycle.Rating!.Score, rated.Cycle.Rating.By));
        Assert.Empty(rated.FollowOns);
        Assert.Empty(await _desk.RepliesAsync(_answered.Id));
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public async Task A_bad_rating_opens_one_case_to_win_the_customer_back()
    {
        await _desk.WriteAsync(Phone, "1");
        await _desk.WriteAsync(Phone, "1");
        await _desk.AdvanceAsync(_answered.Id);
        await _desk.AdvanceAsync(_answered.Id);

        var rated = await _desk.CaseAsync(_answered.Id);
        var link = Assert.Single(rated.Links);
        var recovery = await _desk.CaseAsync(link.Case);
        Assert.Equal((LinkKind.Recovery, LinkKind.RecoveryOf), (link.Kind, Assert.Single(recovery.Links).Kind));
        Assert.Equal(("lee", _desk.Now + Duration.FromHours(2)), (recovery.Owner, recovery.Cycle.Promise!.DueAt));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Not_solved_in_time_is_the_next_cycle_once()
    {
        _desk.Now = _answered.Cycle.Outcome!.At + Window - Duration.FromMinutes(1);

        await _desk.WriteAsync(Phone, "未解决", "SM7");
        await _desk.WriteAsync(Phone, "未解决", "SM7");

        var again = await _desk.CaseAsync(_answered.Id);
        Assert.Equal((2, true), (again.Cycle.Number, again.Cycle.Runs));
        Assert.Equal(new Reopened(Actor.Customer.Id, "未解决"), again.Cycle.Reopened);
        Assert.Equal(_answered.Cycle.Outcome, Assert.Single(again.Earlier).Outcome);
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Not_solved_at_the_end_of_its_time_is_a_case_of_its_own_linked_to_the_old()
    {
        _desk.Now = _answered.Cycle.Outcome!.At + Window;

        await _desk.WriteAsync(Phone, "未解决");
        await _desk.AdvanceAsync(_answered.Id);

        var old = await _desk.CaseAsync(_answered.Id);
        Assert.Equal((1, false), (old.Cycle.Number, old.Cycle.Runs));
        var later = await _desk.CaseAsync(Assert.Single(old.Links).Case);
        Assert.Equal((LinkKind.ContinuationOf, true), (Assert.Single(later.Links).Kind, later.Cycle.Runs));
    }

    [Theory]
    [Trait("Rule", "Z2")]
    [InlineData("谢谢")]
    [InlineData("好的")]
    [InlineData("Thanks!")]
    public async Task Thanks_reopens_nothing(string words)
    {
        await _desk.WriteAsync(Phone, words);

        var thanked = await _desk.CaseAsync(_answered.Id);
        Assert.Equal((1, false), (thanked.Cycle.Number, thanked.Cycle.Runs));
        Assert.Equal((_answered.Cycle.Outcome, true), (thanked.Cycle.Outcome, thanked.Cycle.AwaitsVerdict));
        Assert.Equal("CustomerThanked", (await _desk.FactsAsync(_answered.Id))[^1]);
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Solved_confirms_it()
    {
        await _desk.WriteAsync(Phone, "已解决");

        var confirmed = await _desk.CaseAsync(_answered.Id);
        Assert.True(confirmed.Cycle.Confirmed);
    }
}
