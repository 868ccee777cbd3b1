using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Archive;

/// <summary>Cases whole: taken out, put in, and replaced so that nothing is left of them (A4).</summary>
[Trait("Rule", "A4")]
public abstract class ArchiveSuite : StorageSuite
{
    private static readonly CaseId Id = SampleCases.Id();

    [Fact]
    public async Task A_case_that_was_never_stored_cannot_be_taken_out() => Assert.Null(await Archive.ReadAsync(Id, CancellationToken.None));

    [Fact]
    public async Task A_case_is_taken_out_with_everything_that_was_stored()
    {
        var flag = SampleCommits.Flag(SampleCases.Open(), SampleMessages.Sms(Id), SampleMessages.Email(Id)) with { Answer = SampleCommits.Answer() };
        var then = SampleCommits.Then(flag, _ => SampleCases.WithEveryMember());
        await StoreAsync(flag, then);

        var whole = (await Archive.ReadAsync(Id, CancellationToken.None))!;

        Assert.Equal(StoredJson.Write(then.Case), StoredJson.Write(whole.Case));
        Assert.Equal(2, whole.Entries.Count);
        Assert.Equal(flag.Messages, whole.Messages.Select(message => message.Item.Message));
        Assert.All(whole.Messages, message => Assert.Equal(SampleCases.Start, message.NextAt));
        Assert.Equal([SampleCommits.Answer()], whole.Answers);
    }

    [Fact]
    public async Task Every_case_is_listed_once_whether_it_runs_or_not()
    {
        var names = Enumerable.Range(0, 7).Select(number => $"case {number}").ToList();
        await StoreAsync(names.Select(SampleCommits.Flag));
        await StoreAsync(SampleCommits.After(SampleCommits.Flag("case 3"), Ended, new CaseEvent.CaseCancelled("twice")));

        var listed = new List<CaseId>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = await Archive.ListAsync(3, after, CancellationToken.None);
            Assert.InRange(page.Items.Count, 1, 3);
            listed.AddRange(page.Items.Select(state => state.Id));
            next = page.Next;
        }

        Assert.Equal(names.Select(name => SampleCases.Id(name).Value).Order(), listed.Select(id => id.Value).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x1-1")]
    public Task A_page_that_this_list_did_not_give_is_refused(string after) =>
        Assert.ThrowsAsync<UnknownPageException>(() => Archive.ListAsync(3, after, CancellationToken.None));

    [Fact]
    public async Task A_case_that_is_put_in_is_read_as_if_it_had_been_committed()
    {
        var whole = Whole();

        Assert.True(await Archive.WriteAsync(whole, 0, CancellationToken.None));

        Assert.Equal(StoredJson.Write(whole.Case), StoredJson.Write((await LoadAsync(Id))!));
        Assert.Equal(StoredJson.WriteDocument(whole), StoredJson.WriteDocument(WithoutOrder((await Archive.ReadAsync(Id, CancellationToken.None))!)));
        Assert.Equal(SampleCommits.Answer(), await Store.FindAnswerAsync(Id, SampleCommits.Answer().Key, CancellationToken.None));
        await EventuallyAsync(async () => Assert.Equal(
            whole.Entries.Select(entry => entry.At), (await Queries.TimelineAsync(Id, CancellationToken.None)).Select(entry => entry.At)));
        await EventuallyAsync(async () => Assert.Equal(
            [Id], (await Queries.OpenCasesOfAsync(whole.Case.Customer.Phone!, CancellationToken.None)).Select(state => state.Id)));
        Assert.Equal([Id], (await DueAsync(Instant.MaxValue - Duration.FromDays(1))).Select(due => due.Id));
    }

    [Fact]
    public async Task A_message_that_is_put_in_waits_until_its_own_time()
    {
        await Archive.WriteAsync(Whole(), 0, CancellationToken.None);
        var due = SampleCases.Start + Duration.FromMinutes(20);

        Assert.Empty(await ClaimAsync(due - Duration.FromSeconds(1)));
        Assert.Equal(3, Assert.Single(await ClaimAsync(due)).Tries);
    }

    [Fact]
    public async Task What_is_replaced_leaves_nothing_behind()
    {
        var flag = SampleCommits.Flag(SampleCases.Open(), SampleMessages.Sms(Id)) with { Answer = SampleCommits.Answer() };
        await StoreAsync(flag);
        var before = (await Archive.ReadAsync(Id, CancellationToken.None))!;
        var phone = before.Case.Customer.Phone!;
        var message = before.Messages[0].Item.Message with { Address = "-", Text = "-", State = MessageState.Dropped };
        var after = before with
        {
            Case = Ended(before.Case) with { Version = 2, Customer = before.Case.Customer with { Name = "-", Phone = null, Email = null } },
            Entries = [.. before.Entries.Select(entry => entry with { Event = new CaseEvent.NoteAdded("-") }), new(SampleCases.Start, "sam", new CaseEvent.CaseCancelled("-"))],
            Messages = [before.Messages[0] with { Item = before.Messages[0].Item with { Message = message }, NextAt = null }],
            Answers = [],
        };

        Assert.True(await Archive.WriteAsync(after, 1, CancellationToken.None));

        Assert.Equal(StoredJson.WriteDocument(after), StoredJson.WriteDocument((await Archive.ReadAsync(Id, CancellationToken.None))!));
        Assert.Null(await Store.FindAnswerAsync(Id, SampleCommits.Answer().Key, CancellationToken.None));
        Assert.Empty(await ClaimAsync(SampleCases.Start + Duration.FromDays(1)));
        await EventuallyAsync(async () => Assert.Empty(await Queries.OpenCasesOfAsync(phone, CancellationToken.None)));
        await EventuallyAsync(async () => Assert.Equal(
            ["-"], (await Queries.OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items.Select(item => item.Message.Address)));
    }

    [Fact]
    public async Task A_case_at_another_version_is_left_as_it_is()
    {
        var flag = SampleCommits.Flag();
        await StoreAsync(flag, SampleCommits.Then(flag));
        var before = (await Archive.ReadAsync(Id, CancellationToken.None))!;

        Assert.False(await Archive.WriteAsync(before with { Entries = [] }, 1, CancellationToken.None));
        Assert.False(await Archive.WriteAsync(before with { Entries = [] }, 0, CancellationToken.None));

        Assert.Equal(StoredJson.WriteDocument(before), StoredJson.WriteDocument((await Archive.ReadAsync(Id, CancellationToken.None))!));
    }

    private static Case Ended(Case state) =>
        state with { Cycle = state.Cycle with { Outcome = new Outcome(OutcomeKind.Cancelled, SampleCases.Start) } };

    /// <summary>A case of two facts with a message that was tried thrice and is put off.</summary>
    private static WholeCase Whole()
    {
        var flag = SampleCommits.Flag();
        var then = SampleCommits.Then(flag);
        var tried = new OutboxItem { Message = SampleMessages.Sms(Id), Tries = 2, FirstTriedAt = SampleCases.Start, Code = "20429" };
        return new WholeCase
        {
            Case = then.Case,
            Entries = [.. flag.Entries, .. then.Entries],
            Messages = [new StoredItem(tried, SampleCases.Start + Duration.FromMinutes(20))],
            Answers = [SampleCommits.Answer()],
        };
    }

    private static WholeCase WithoutOrder(WholeCase whole) =>
        whole with { Messages = [.. whole.Messages.Select(message => message with { Order = null })] };
}
