using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Store;

/// <summary>A commit that was decided on an old version stores nothing (O1).</summary>
[Trait("Rule", "O1")]
public abstract class ConflictSuite : StorageSuite
{
    [Fact]
    public async Task A_new_case_is_stored_once()
    {
        await StoreAsync(SampleCommits.Flag());

        Assert.Equal(CommitResult.Conflict, await CommitAsync(SampleCommits.Flag()));
    }

    [Fact]
    public async Task A_change_of_a_case_that_does_not_exist_is_a_conflict() =>
        Assert.Equal(CommitResult.Conflict, await CommitAsync(SampleCommits.Then(SampleCommits.Flag())));

    [Fact]
    public async Task An_old_version_is_a_conflict_and_stores_nothing_at_all()
    {
        var held = SampleMessages.Sms(SampleCases.Id(), "M3", MessageState.Held);
        var sent = SampleMessages.Sms(SampleCases.Id());
        var flag = SampleCommits.Flag(SampleCases.Open(), held, sent);
        await StoreAsync(flag, SampleCommits.Then(flag));

        var late = SampleCommits.Then(flag, state => state with { Summary = "late" }) with
        {
            Messages = [SampleMessages.Email(SampleCases.Id())],
            Withdrawn = [held.Id],
            Delivery = new OutboxChange(sent.Id, MessageState.Delivered),
            WakeAt = SampleCases.Start + Duration.FromMinutes(1),
            Answer = SampleCommits.Answer(),
        };
        Assert.Equal(CommitResult.Conflict, await CommitAsync(late));

        Assert.Equal((2, flag.Case.Summary), await LoadAsync(flag.Case.Id) is { } kept ? (kept.Version, kept.Summary) : default);
        Assert.Equal(2, (await Queries.TimelineAsync(flag.Case.Id, CancellationToken.None)).Count);
        Assert.Equal(
            [(held.Id, MessageState.Held), (sent.Id, MessageState.Queued)],
            (await Queries.MessagesAsync(flag.Case.Id, CancellationToken.None)).Select(m => (m.Message.Id, m.Message.State)));
        Assert.Equal(flag.WakeAt, await DueIndex.NextAsync(CancellationToken.None));
        Assert.Null(await Store.FindAnswerAsync(flag.Case.Id, SampleCommits.Answer().Key, CancellationToken.None));
    }

    [Fact]
    public async Task Of_parallel_commits_on_one_version_exactly_one_wins()
    {
        var flag = SampleCommits.Flag();
        await StoreAsync(flag);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(() =>
            CommitAsync(SampleCommits.Then(flag, state => state with { Summary = $"writer {writer}" })))));

        var winner = Assert.Single(results.Index(), result => result.Item == CommitResult.Committed).Index;
        Assert.Equal($"writer {winner}", (await LoadAsync(flag.Case.Id))!.Summary);
        Assert.Equal(2, (await Queries.TimelineAsync(flag.Case.Id, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Of_parallel_flags_of_one_case_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => CommitAsync(SampleCommits.Flag()))));

        Assert.Single(results, CommitResult.Committed);
    }

    private Task<CommitResult> CommitAsync(Commit commit) => Store.CommitAsync(commit, CancellationToken.None);
}
