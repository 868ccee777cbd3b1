using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Queries;

/// <summary>What the list of messages shows, the newest first.</summary>
[Trait("Rule", "L9")]
public abstract class OutboxListSuite : StorageSuite
{
    [Fact]
    public async Task The_newest_come_first_whatever_their_state()
    {
        await StoreAsync(Case("a", "north", 10, 30), Case("b", "south", 20));
        await ClaimAsync(At(10));

        await ShowsAsync(new OutboxQuery(), 30, 20, 10);
    }

    [Fact]
    public async Task Team_and_state_narrow_the_list()
    {
        await StoreAsync(Case("a", "north", 10, 30), Case("b", "south", 20, 5));
        await ClaimAsync(At(10));

        await ShowsAsync(new OutboxQuery { Team = "north" }, 30, 10);
        await ShowsAsync(new OutboxQuery { State = MessageState.Sending }, 10, 5);
        await ShowsAsync(new OutboxQuery { State = MessageState.Sending, Team = "south" }, 5);
        await ShowsAsync(new OutboxQuery { State = MessageState.Failed });
        await ShowsAsync(new OutboxQuery { Team = "east" });
    }

    [Fact]
    public async Task The_list_tells_what_became_of_a_message()
    {
        var flag = Case("a", "north", 10);
        await StoreAsync(flag);
        await ClaimAsync(At(10));
        await SettleAsync(new OutboxChange(flag.Messages[0].Id, MessageState.Failed, null, "SM1", "21211"));

        await EventuallyAsync(async () => Assert.Equal(
            new OutboxItem
            {
                Message = flag.Messages[0] with { State = MessageState.Failed },
                Tries = 1,
                FirstTriedAt = At(10),
                ProviderId = "SM1",
                Code = "21211",
            },
            Assert.Single((await PageAsync(new OutboxQuery())).Items)));
    }

    [Fact]
    public async Task A_case_takes_its_messages_along_to_another_team()
    {
        var flag = Case("a", "north", 10);
        var assigned = new CaseEvent.CaseAssigned("wu", "li", "south", null);
        var given = SampleCommits.After(flag, state => state with { Team = "south" }, assigned);
        await StoreAsync(flag, given with { Messages = [Message(flag.Case.Id, 20)] });

        await ShowsAsync(new OutboxQuery { Team = "north" });
        await ShowsAsync(new OutboxQuery { Team = "south" }, 20, 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public async Task Pages_neither_double_nor_lose_what_was_decided_at_one_instant(int size)
    {
        await StoreAsync(Enumerable.Range(0, 4).Select(i => Case($"case {i}", "north", 10, 20, 30)));
        await ClaimAsync(At(20), atMost: 6);

        await EventuallyAsync(async () =>
        {
            await ShowsAllOnceAsync(new OutboxQuery { Size = size });
            await ShowsAllOnceAsync(new OutboxQuery { Size = size, Team = "north" });
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("c1-1")]
    public async Task What_this_list_did_not_give_is_refused(string after)
    {
        await StoreAsync(Case("a", "north", 10, 20));

        await Assert.ThrowsAsync<UnknownPageException>(() => PageAsync(new OutboxQuery { After = after }));
    }

    private static Commit Case(string name, string team, params int[] minutes)
    {
        var state = SampleCases.Open(SampleCases.Id(name)) with { Team = team };
        return SampleCommits.Flag(state, [.. minutes.Select(minute => Message(state.Id, minute))]);
    }

    private static OutgoingMessage Message(CaseId id, int minute) => SampleMessages.Sms(id, $"L1.{minute}", at: At(minute));

    private static Instant At(int minute) => SampleCases.Start + Duration.FromMinutes(minute);

    private async Task ShowsAllOnceAsync(OutboxQuery query)
    {
        var all = new List<OutgoingMessage>();
        for (Page<OutboxItem>? page = null; page is null || page.Next is not null;)
        {
            page = await PageAsync(query with { After = page?.Next });
            all.AddRange(page.Items.Select(item => item.Message));
        }

        Assert.Equal(12, all.Select(message => message.Id).Distinct().Count());
        Assert.Equal(12, all.Count);
        Assert.Equal(all.Select(message => message.At).OrderDescending(), all.Select(message => message.At));
    }

    private Task ShowsAsync(OutboxQuery query, params int[] minutes) => EventuallyAsync(async () =>
        Assert.Equal(minutes.Select(At), (await PageAsync(query)).Items.Select(item => item.Message.At)));

    private Task<Page<OutboxItem>> PageAsync(OutboxQuery query) => Queries.OutboxAsync(query, CancellationToken.None);
}
