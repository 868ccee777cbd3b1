using FollowUp.Core.Chats;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Chats;

/// <summary>What holds of every chat after every command, whatever came before.</summary>
internal sealed class ChatInvariants
{
    private readonly Dictionary<string, ChatNotification> _decided = [];

    public void Hold(Chat? before, ChatCommand command, Chat after, Instant now)
    {
        var open = after.Notifications.Where(one => one.State is ChatNotificationState.Pending or ChatNotificationState.Sending).ToList();

        Assert.True(after.Notifications.Length <= 20 && after.Heard.Length <= 200, "A chat grows without end.");
        Assert.True(open.Count(one => !one.Cancelled) <= 1, "Two notifications are on their way.");
        Assert.True(after.AskAt is null || after.CloseAt is null, "Both timers run.");
        Assert.True(
            open.All(one => one.Cancelled) || (after.AskAt is null && after.CloseAt is null), "A timer runs beside what it has brought.");
        Assert.True(after.Runs || (after.AskAt is null && after.CloseAt is null && open.All(one => one.Cancelled)), "Something comes after the end.");
        Assert.True(after.Notifications.All(one => one.NextAt is not null == open.Contains(one)), "What is settled waits, or what waits never wakes.");
        Assert.Equal(after.Notifications.Length, after.Notifications.Select(one => one.Id).Distinct().Count());

        if (after.LastWord is not { Full: true } && after.Runs)
        {
            Assert.True(after.AskAt is null && after.CloseAt is null, "A timer runs though the agent's full answer is not the last word.");
            Assert.True(open.All(one => one.Cancelled), "Something is to be told though the customer has spoken.");
        }

        foreach (var one in after.Notifications.Where(one => !_decided.ContainsKey(one.Id)))
        {
            Assert.True(command is ChatCommand.Tick, "Only time brings a notification.");
            Assert.True(before!.LastWord is { Full: true } && before.Runs, "A notification is decided after a word that came before it.");
            Assert.True(one.Kind == ChatNotice.AnythingElse || QuestionOf(one) is { SettledAt: not null, Cancelled: false }, "A closing before its question.");
        }

        foreach (var one in after.Notifications)
        {
            var known = _decided.GetValueOrDefault(one.Id);
            Assert.True(known?.SettledAt is null || Exact.Of(known) == Exact.Of(one), "What was settled has changed.");
            Assert.True(known is not { Cancelled: true } || one.Tries == known.Tries, "What a word cancelled is sent again.");
            _decided[one.Id] = one;
        }

        Assert.True(ChatWakeUp.Of(after) <= after.ForgetAt, "A chat is never looked at again.");
        Assert.True(command is not ChatCommand.Tick || ChatTelling.DueAt(after, now) is not null || ChatWakeUp.Of(after) > now, "A tick leaves what is due.");
    }

    private ChatNotification? QuestionOf(ChatNotification closing) =>
        _decided.GetValueOrDefault(closing.Id.Replace(".closing", ".anythingElse", StringComparison.Ordinal));
}
