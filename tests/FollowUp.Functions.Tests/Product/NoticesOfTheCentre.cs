using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Durable;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>Messages that belong to no case, on the tables: sent once by whoever raised them, or by the timer for late messages.</summary>
public sealed class NoticesOfTheCentre : IAsyncLifetime
{
    private const string Occasion = "test 2026-11-23";

    private ProductDesk _desk = null!;

    private static CaseId Id => OutgoingMessage.OccasionOf(Occasion);

    private static string MessageId => OutgoingMessage.IdOf(Occasion, TemplateName.HandOverLead, "chen-jing", Channel.Email);

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 60);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "L9")]
    public async Task Are_sent_listed_and_settled_once_by_the_timer_that_raises_them_and_start_nothing()
    {
        await _desk.Get<DurableWakeUps>().ListenAsync(TellAsync, touched => _desk.Get<ChangedCases>().GoOnAsync(_desk.Client, touched, CancellationToken.None));
        await TellAsync();
        await LateAsync();

        Assert.Equal([MessageId], _desk.Email.All.Select(message => message.Id));
        Assert.Equal([MessageState.Sent], (await ListedAsync()).Select(item => item.Message.State));
        Assert.Null(await _desk.Get<IOutbox>().NextAsync(CancellationToken.None));
        Assert.Null(await _desk.RunsAsync(Id));
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task That_were_stored_and_not_sent_are_sent_by_the_timer_for_late_messages()
    {
        await TellAsync();
        Assert.Empty(_desk.Email.All);

        await _desk.Clock.UntilAsync(_desk.Clock.GetCurrentInstant() - ProductDesk.Start + Duration.FromMinutes(3));
        await LateAsync();

        Assert.Equal([MessageId], _desk.Email.All.Select(message => message.Id));
        Assert.Equal([MessageState.Sent], (await ListedAsync()).Select(item => item.Message.State));
        Assert.Null(await _desk.RunsAsync(Id));
    }

    [Fact]
    public async Task Come_back_to_lists_and_hints_by_a_rebuild()
    {
        await TellAsync();
        await _desk.Get<IOutbox>().AddAsync("hotline", [], CancellationToken.None);
        var rebuild = _desk.Get<TablesRebuild>();
        string? next = null;
        do
        {
            (_, next) = await rebuild.RebuildAsync(next, CancellationToken.None);
        }
        while (next is not null);

        Assert.Equal([MessageState.Queued], (await ListedAsync()).Select(item => item.Message.State));
        Assert.NotNull(await _desk.Get<IOutbox>().NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_a_receipt_know_where_they_belong()
    {
        await _desk.Get<DurableWakeUps>().ListenAsync(TellAsync, touched => _desk.Get<ChangedCases>().GoOnAsync(_desk.Client, touched, CancellationToken.None));
        await _desk.Get<Application.Sending.MessageOutcomes>()
            .RecordAsync(new OutboxChange(MessageId, MessageState.Undelivered, Code: "550"), givesReceipts: true, CancellationToken.None);

        Assert.Equal(MessageState.Undelivered, (await _desk.Get<IOutbox>().FindAsync(MessageId, CancellationToken.None))!.Message.State);
        Assert.Null(await _desk.Get<ICaseStore>().LoadAsync(Id, CancellationToken.None));
    }

    [Fact]
    public async Task And_the_schedules_that_raise_them_have_their_documents()
    {
        await _desk.Get<Schedules>().EnsureAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<DueDocumentsFunction>(_desk.Services).RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);

        var documents = await _desk.Get<IDocumentStore>().ListAsync("schedule", "", 100, null, CancellationToken.None);
        Assert.Equal(
            _desk.Services.GetServices<IScheduledWork>().Select(work => work.Name).Order(StringComparer.Ordinal),
            documents.Items.Select(document => document.Key.Name));
    }

    private Task TellAsync() => _desk.Get<CentreNotices>().TellAsync(
        Occasion,
        TemplateName.HandOverLead,
        [_desk.Get<IBookshelf>().Current.Roster.Find("chen-jing")!],
        new TemplateValues { Owner = "Li Na", Count = "1", Items = "261123-48213907" },
        CancellationToken.None);

    private Task LateAsync() => ActivatorUtilities.CreateInstance<LateMessagesFunction>(_desk.Services)
        .RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);

    private async Task<IReadOnlyList<OutboxItem>> ListedAsync() =>
        (await _desk.Get<ICaseQueries>().OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items;
}
