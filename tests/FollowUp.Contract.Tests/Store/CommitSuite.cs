using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Contract.Tests.Store;

/// <summary>What a commit acknowledged is there, whole (O1, O3).</summary>
[Trait("Rule", "O1")]
[Trait("Rule", "O3")]
public abstract class CommitSuite : StorageSuite
{
    [Fact]
    public async Task A_case_that_was_never_stored_is_not_there() => Assert.Null(await LoadAsync(SampleCases.Id()));

    [Fact]
    public async Task A_case_is_loaded_as_it_was_stored()
    {
        await StoreAsync(SampleCommits.Flag());

        Assert.Equal(StoredJson.Write(SampleCases.Open()), StoredJson.Write((await LoadAsync(SampleCases.Id()))!));
    }

    [Fact]
    public async Task Every_member_of_a_case_is_kept()
    {
        var flag = SampleCommits.Flag();
        var later = SampleCommits.Then(flag, _ => SampleCases.WithEveryMember());
        await StoreAsync(flag, later);

        Assert.Equal(StoredJson.Write(later.Case), StoredJson.Write((await LoadAsync(SampleCases.Id()))!));
    }

    [Fact]
    public async Task Facts_are_kept_in_order_with_time_and_author()
    {
        var flag = SampleCommits.Flag();
        var two = SampleCommits.After(flag, null, new CaseEvent.NoteAdded("一"), new CaseEvent.CaseCancelled("twice"));
        await StoreAsync(flag, two);

        TimelineEntry[] expected = [.. flag.Entries, .. two.Entries];
        await EventuallyAsync(async () =>
            Assert.Equal(expected.Select(Text), (await Queries.TimelineAsync(flag.Case.Id, CancellationToken.None)).Select(Text)));
    }

    [Fact]
    public async Task Messages_are_kept_with_every_member()
    {
        var id = SampleCases.Id();
        var sms = SampleMessages.Sms(id, at: SampleCases.Start + Duration.FromTicks(3));
        var email = SampleMessages.Email(id, at: SampleCases.Start + Duration.FromMilliseconds(5)) with { Subject = "", Text = "two\nlines" };
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), email, sms));

        var kept = await Queries.MessagesAsync(id, CancellationToken.None);

        Assert.Equal([new OutboxItem { Message = sms }, new OutboxItem { Message = email }], kept);
    }

    [Fact]
    public async Task Cases_do_not_touch_each_other()
    {
        var (one, other) = (SampleCommits.Flag("one"), SampleCommits.Flag("other"));
        await StoreAsync(one, other, SampleCommits.Then(one, state => state with { Summary = "changed" }));

        Assert.Equal("changed", (await LoadAsync(one.Case.Id))!.Summary);
        Assert.Equal(1, (await LoadAsync(other.Case.Id))!.Version);
        Assert.Single(await Queries.TimelineAsync(other.Case.Id, CancellationToken.None));
    }

    private static (Instant At, string By, string Json) Text(TimelineEntry entry) => (entry.At, entry.By, StoredJson.Write(entry.Event));
}
