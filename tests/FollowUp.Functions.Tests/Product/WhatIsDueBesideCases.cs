using FollowUp.Application.Chats;
using FollowUp.Application.Outages;
using FollowUp.Core.Cases;
using FollowUp.Core.Chats;
using FollowUp.Core.Outages;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>The timer for documents, on the tables; a second is a minute.</summary>
public sealed class WhatIsDueBesideCases : IAsyncLifetime
{
    private const string Outage = "outage0000000000";

    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 60);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "H1")]
    public async Task Is_the_question_of_a_silent_chat_and_then_its_closing()
    {
        var chats = _desk.Get<ChatHandler>();
        await chats.HandleAsync("chat-1", new ChatCommand.Open("chat-1", "en", At: null) { By = _desk.Agent }, key: null, CancellationToken.None);
        await chats.HandleAsync(
            "chat-1", new ChatCommand.Hear(Speaker.Agent, Full: true, At: null, "m1") { By = _desk.Agent }, key: null, CancellationToken.None);
        var asked = (await ChatAsync()).AskAt!.Value;

        await AfterAsync(asked);
        Assert.Equal([ChatNotice.AnythingElse], (await ChatAsync()).Notifications.Select(notice => notice.Kind));

        // On a busy machine the question is shown a little later on the fast clock, and the closing waits from then.
        await ProductDesk.EventuallyAsync(async () =>
        {
            await TimerAsync();
            Assert.Equal(2, (await ChatAsync()).Notifications.Length);
        });
        var chat = await ChatAsync();
        Assert.Equal([ChatNotice.AnythingElse, ChatNotice.Closing], chat.Notifications.Select(notice => notice.Kind));
        Assert.Equal(Duration.FromMinutes(3), asked - chat.LastWord!.At);
        Assert.False(chat.Runs);
    }

    [Fact]
    [Trait("Rule", "C6")]
    public async Task Is_the_promise_of_cases_that_waited_for_the_end_of_an_outage_and_their_orchestrations_start()
    {
        var outages = _desk.Get<OutageDesk>();
        var declared = new Outage
        {
            Id = Outage,
            Name = "Billing is down",
            DeclaredBy = "chen-jing",
            DeclaredAt = ProductDesk.Start,
            PerMinute = 1,
        };
        await outages.DeclareAsync(declared, CancellationToken.None);
        CaseId[] ids = [await WaitingAsync("one"), await WaitingAsync("two")];
        await ProductDesk.EventuallyAsync(async () => Assert.Equal([false, false], await RunAsync(ids)));
        await TimerAsync();
        Assert.Equal(2, (await outages.WaitingAsync(Outage, atMost: 10, CancellationToken.None)).Count);

        var over = await outages.EndAsync(Outage, "chen-jing", perMinute: null, CancellationToken.None);
        await TimerAsync();
        Assert.Single(await outages.WaitingAsync(Outage, atMost: 10, CancellationToken.None));
        Assert.Single(await RunAsync(ids), runs => runs is true);

        await AfterAsync(over!.ReleaseAt!.Value + Duration.FromMinutes(1.5));
        Assert.Equal([true, true], await RunAsync(ids));
        Assert.All(ids, id => Assert.NotNull(_desk.CaseAsync(id).Result.Cycle.Promise));
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(ids.ToHashSet(), _desk.Sms.All.Where(message => message.Step == "C6").Select(message => message.CaseId).ToHashSet());
            return Task.CompletedTask;
        });
    }

    private async Task<Chat> ChatAsync() => (await _desk.Get<ChatHandler>().FindAsync("chat-1", CancellationToken.None))!;

    /// <summary>Flags a case that has no clock until the outage is over.</summary>
    private async Task<CaseId> WaitingAsync(string name)
    {
        var id = await _desk.FlagAsync(name, change: flag => flag with { Outage = Outage });
        await _desk.Get<OutageDesk>().ExpectAsync(Outage, id, CancellationToken.None);
        return id;
    }

    private Task<bool?[]> RunAsync(IEnumerable<CaseId> ids) => Task.WhenAll(ids.Select(_desk.RunsAsync));

    private async Task AfterAsync(Instant at)
    {
        await _desk.Clock.UntilAsync(at - ProductDesk.Start);
        await TimerAsync();
    }

    private Task TimerAsync() => ActivatorUtilities.CreateInstance<DueDocumentsFunction>(_desk.Services)
        .RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);
}
