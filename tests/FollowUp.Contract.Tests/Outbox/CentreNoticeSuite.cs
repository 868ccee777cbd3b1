using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Outbox;

/// <summary>Notices of the centre: messages that belong to no case.</summary>
public abstract class CentreNoticeSuite : StorageSuite
{
    private const string Team = "hotline";

    [Fact]
    public async Task A_notice_is_claimed_settled_and_found()
    {
        var notice = Notice("one");
        await AddAsync(notice);
        Assert.Equal(notice.At, await Outbox.NextAsync(Channel.Email, CancellationToken.None));

        var item = Assert.Single(await ClaimAsync(SampleCases.Start, channel: Channel.Email));
        Assert.Equal(notice with { State = MessageState.Sending }, item.Message);

        await SettleAsync(new OutboxChange(notice.Id, MessageState.Sent, ProviderId: "E1"));
        var found = (await Outbox.FindAsync(notice.Id, CancellationToken.None))!;
        Assert.Equal((notice with { State = MessageState.Sent }, "E1"), (found.Message, found.ProviderId));
        Assert.Null(await Outbox.NextAsync(CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task A_notice_that_is_there_is_left_as_it_is_and_a_new_one_of_its_occasion_is_added()
    {
        var (first, second) = (Notice("one"), Notice("one", to: "wu"));
        await AddAsync(first);
        await ClaimAsync(SampleCases.Start, channel: Channel.Email);
        await SettleAsync(new OutboxChange(first.Id, MessageState.Sent));
        await AddAsync(first with { Text = "again" }, second);

        var item = Assert.Single(await ClaimAsync(SampleCases.Start, channel: Channel.Email));
        Assert.Equal(second.Id, item.Message.Id);
        Assert.Equal(first.Text, (await Outbox.FindAsync(first.Id, CancellationToken.None))!.Message.Text);
    }

    [Fact]
    public async Task Those_who_add_the_same_at_once_add_one()
    {
        var notice = Notice("one");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(notice)));

        Assert.Single(await ClaimAsync(SampleCases.Start, channel: Channel.Email));
        Assert.Empty(await ClaimAsync(SampleCases.Start, channel: Channel.Email));
    }

    [Fact]
    public async Task Notices_are_listed_with_the_messages_of_cases_and_a_teams_in_its_own_list()
    {
        var sms = SampleMessages.Sms(SampleCases.Id(), at: SampleCases.Start);
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), sms));
        var (own, all) = (Notice("one", at: SampleCases.Start + Duration.FromMinutes(1)), Notice("two", at: SampleCases.Start + Duration.FromMinutes(2)));
        await Outbox.AddAsync(Team, [own], CancellationToken.None);
        await Outbox.AddAsync(null, [all], CancellationToken.None);

        await EventuallyAsync(async () =>
        {
            Assert.Equal([all.Id, own.Id, sms.Id], await ListedAsync(new OutboxQuery()));
            Assert.Equal([own.Id], (await ListedAsync(new OutboxQuery { Team = Team })).Where(OutgoingMessage.IsOfCentre));
            Assert.Equal([all.Id, own.Id, sms.Id], await ListedAsync(new OutboxQuery { State = MessageState.Queued }));
        });
        await ClaimAsync(SampleCases.Start + Duration.FromHours(1), channel: Channel.Email);
        await SettleAsync(new OutboxChange(own.Id, MessageState.Sent));
        await EventuallyAsync(async () => Assert.Equal([own.Id], await ListedAsync(new OutboxQuery { State = MessageState.Sent })));
    }

    [Fact]
    public async Task No_case_comes_of_a_notice()
    {
        var notice = Notice("one");
        await AddAsync(notice);

        Assert.Null(await LoadAsync(notice.CaseId));
        Assert.Empty(await DueAsync(SampleCases.Start + Duration.FromDays(1)));
        Assert.Empty(await Queries.TimelineAsync(notice.CaseId, CancellationToken.None));
        Assert.Empty((await Queries.ListAsync(new CaseQuery(), CancellationToken.None)).Items);
    }

    [Fact]
    public async Task A_message_of_a_case_or_of_another_occasion_is_refused()
    {
        var notice = Notice("one");
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(SampleMessages.Email(SampleCases.Id())));
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(notice, Notice("two")));
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(notice with { CaseId = SampleCases.Id() }));

        Assert.Null(await Outbox.FindAsync(notice.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_of_a_case_is_found_by_its_id_and_one_that_is_not_there_is_not()
    {
        var sms = SampleMessages.Sms(SampleCases.Id());
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), sms));

        Assert.Equal(sms, (await Outbox.FindAsync(sms.Id, CancellationToken.None))!.Message);
        Assert.Null(await Outbox.FindAsync(sms.Id + "x", CancellationToken.None));
        Assert.Null(await Outbox.FindAsync("nothing", CancellationToken.None));
    }

    private static OutgoingMessage Notice(string occasion, string to = "li", Instant? at = null) => new()
    {
        Id = OutgoingMessage.IdOf(occasion, "handOver", to, Channel.Email),
        CaseId = OutgoingMessage.OccasionOf(occasion),
        Template = "handOver",
        Step = "handOver",
        Recipient = to,
        Channel = Channel.Email,
        Address = to + "@example.com",
        Subject = "Before your shift ends",
        Text = "Two promises fall due.",
        At = at ?? SampleCases.Start,
    };

    private Task AddAsync(params OutgoingMessage[] messages) => Outbox.AddAsync(Team, messages, CancellationToken.None);

    private async Task<IEnumerable<string>> ListedAsync(OutboxQuery query) =>
        (await Queries.OutboxAsync(query, CancellationToken.None)).Items.Select(item => item.Message.Id);
}
