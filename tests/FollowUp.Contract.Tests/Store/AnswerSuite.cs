using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Contract.Tests.Store;

/// <summary>Answers are kept for their keys, in the commit that they answer (O2).</summary>
[Trait("Rule", "O2")]
public abstract class AnswerSuite : StorageSuite
{
    private static readonly CaseId Case = SampleCases.Id();

    [Fact]
    public async Task A_new_key_has_no_answer()
    {
        Assert.Null(await FindAsync("li/7f3a"));

        await StoreAsync(SampleCommits.Flag());

        Assert.Null(await FindAsync("li/7f3a"));
    }

    [Fact]
    public async Task An_answer_comes_back_as_it_was_given()
    {
        var answer = SampleCommits.Answer(at: SampleCases.Start + Duration.FromMilliseconds(1));
        await StoreAsync(SampleCommits.Flag() with { Answer = answer });

        Assert.Equal(answer, await FindAsync(answer.Key));
    }

    [Fact]
    public async Task A_key_belongs_to_one_case()
    {
        await StoreAsync(SampleCommits.Flag() with { Answer = SampleCommits.Answer() }, SampleCommits.Flag("other"));

        Assert.Null(await Store.FindAnswerAsync(SampleCases.Id("other"), SampleCommits.Answer().Key, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_key_again_is_a_conflict_and_stores_nothing()
    {
        var flag = SampleCommits.Flag() with { Answer = SampleCommits.Answer() };
        await StoreAsync(flag);

        var again = SampleCommits.Then(flag) with { Answer = SampleCommits.Answer() with { Body = "other" } };
        Assert.Equal(CommitResult.Conflict, await Store.CommitAsync(again, CancellationToken.None));

        Assert.Equal(1, (await LoadAsync(Case))!.Version);
        Assert.Equal(SampleCommits.Answer(), await FindAsync(SampleCommits.Answer().Key));
    }

    [Fact]
    public async Task An_answer_is_kept_though_its_command_changed_nothing()
    {
        var flag = SampleCommits.Flag();
        await StoreAsync(flag, SampleCommits.After(flag, null) with { Answer = SampleCommits.Answer() });

        Assert.NotNull(await FindAsync(SampleCommits.Answer().Key));
        Assert.Equal(1, (await LoadAsync(Case))!.Version);
    }

    [Fact]
    public async Task Answers_from_before_an_instant_are_forgotten_and_counted()
    {
        var flag = SampleCommits.Flag() with { Answer = SampleCommits.Answer("old") };
        var then = SampleCommits.Then(flag) with { Answer = SampleCommits.Answer("at", SampleCases.Start + Duration.FromHours(24)) };
        await StoreAsync(flag, then, SampleCommits.Flag("other") with { Answer = SampleCommits.Answer("old") });

        Assert.Equal(2, await Store.ForgetAnswersAsync(SampleCases.Start + Duration.FromHours(24), CancellationToken.None));

        Assert.Null(await FindAsync("old"));
        Assert.NotNull(await FindAsync("at"));
    }

    private Task<StoredAnswer?> FindAsync(string key) => Store.FindAnswerAsync(Case, key, CancellationToken.None);
}
