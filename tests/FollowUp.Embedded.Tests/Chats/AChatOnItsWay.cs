using FollowUp.Application.Chats;
using FollowUp.Core.Chats;
using NodaTime;

namespace FollowUp.Embedded.Tests.Chats;

/// <summary>The work on a chat over a real store: what it tells, and what becomes of that when workers die, race or meet a word.</summary>
[Trait("Rule", "H1")]
public sealed class AChatOnItsWay : IAsyncLifetime
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private ChatDesk _desk = null!;

    public async Task InitializeAsync()
    {
        _desk = ChatDesk.Start();
        await _desk.OpenAsync();
        await _desk.HearAsync(Speaker.Agent, full: true);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Tells_the_question_after_three_minutes_the_closing_after_five_and_is_removed_a_day_later()
    {
        await _desk.UntilAsync(Minute * 30);

        Assert.Equal(
            [(Minute * 3, ChatNotice.AnythingElse), (Minute * 5, ChatNotice.Closing)], _desk.Heard.Select(one => (one.At, one.Kind)));
        Assert.Equal(ChatDesk.Beginning + (Minute * 5), (await _desk.ChatAsync())!.EndedAt);

        await _desk.UntilAsync(Duration.FromHours(25));
        Assert.Null(await _desk.Store.LoadAsync(new("chat", "web-42"), CancellationToken.None));
    }

    [Fact]
    public async Task Tells_again_under_the_same_id_after_a_lost_reply_and_the_closing_only_then()
    {
        _desk.Answers = one => Task.FromResult(_desk.Heard.Count < 3 ? ToldOutcome.NotTaken : ToldOutcome.Taken);

        await _desk.UntilAsync(Minute * 30);

        Assert.Equal(
            [ChatNotice.AnythingElse, ChatNotice.AnythingElse, ChatNotice.AnythingElse, ChatNotice.Closing], _desk.Heard.Select(one => one.Kind));
        Assert.Equal(2, _desk.Heard.Select(one => one.Id).Distinct().Count());
        Assert.Equal([180, 185, 195, 315], _desk.Heard.Select(one => (int)one.At.TotalSeconds));
    }

    [Fact]
    public async Task Says_by_an_error_when_the_chat_system_cannot_be_told()
    {
        _desk.Answers = _ => Task.FromResult(ToldOutcome.NotTaken);

        await _desk.UntilAsync(Duration.FromHours(3));

        Assert.Equal([1802, 1802], _desk.Errors);
        Assert.NotNull((await _desk.ChatAsync())!.EndedAt);
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Is_told_once_by_two_workers_at_once()
    {
        _desk.Now += Minute * 3;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _desk.AdvanceAsync(_desk.NewWorker()))));

        Assert.Single(_desk.Heard);
        Assert.Equal(ChatNotificationState.Delivered, Assert.Single((await _desk.ChatAsync())!.Notifications).State);
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Is_taken_up_again_by_another_when_its_worker_dies_over_the_webhook()
    {
        var (begun, died) = (new TaskCompletionSource(), new TaskCompletionSource<ToldOutcome>());
        _desk.Now += Minute * 3;
        _desk.Answers = _ =>
        {
            begun.TrySetResult();
            return died.Task;
        };
        var dead = _desk.AdvanceAsync(_desk.NewWorker());
        await begun.Task;
        await _desk.AdvanceAsync();
        Assert.Single(_desk.Heard);

        _desk.Answers = _ => Task.FromResult(ToldOutcome.Taken);
        await _desk.UntilAsync(Minute * 20);

        var ids = _desk.Heard.Select(one => one.Id).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal([180, 210, 330], _desk.Heard.Select(one => (int)one.At.TotalSeconds));

        // It comes back all the same, late: nothing more is made of it.
        died.SetResult(ToldOutcome.NotTaken);
        await dead;
        Assert.Equal(3, _desk.Heard.Count);
        Assert.All((await _desk.ChatAsync())!.Notifications, one => Assert.Equal(ChatNotificationState.Delivered, one.State));
    }

    [Fact]
    public async Task Is_not_told_again_after_a_word_that_came_while_it_was_told()
    {
        _desk.Answers = async _ =>
        {
            await _desk.HearAsync(Speaker.Customer);
            return ToldOutcome.NotTaken;
        };

        await _desk.UntilAsync(Duration.FromHours(2));

        Assert.Single(_desk.Heard);
        Assert.True((await _desk.ChatAsync())!.Runs);
        Assert.Empty(_desk.Errors);
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Knows_every_word_that_was_acknowledged_whatever_the_worker_does_meanwhile()
    {
        _desk.Now += Minute * 3;
        var work = Task.Run(() => _desk.AdvanceAsync());
        var word = Task.Run(() => _desk.DoAsync(new ChatCommand.Hear(Speaker.Customer, false, null, "m1")
        {
            By = new("amy", Core.People.Role.Agent, "red"),
        }));

        await Task.WhenAll(work, word);

        Assert.IsType<ChatResult.Done>(await word);
        await _desk.UntilAsync(Duration.FromHours(2));
        Assert.True((await _desk.ChatAsync())!.Runs);
        Assert.DoesNotContain(_desk.Heard, one => one.Kind == ChatNotice.Closing);
    }
}
