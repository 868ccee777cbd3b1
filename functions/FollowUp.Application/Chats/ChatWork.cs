using FollowUp.Application.Diagnostics;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Chats;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Chats;

/// <summary>
/// Does what is due on chats (H1): asks, closes, forgets, and tells the chat system. A notification is claimed, durably, before it leaves: a
/// word that comes after that finds it on its way, and another worker finds it taken.
/// </summary>
public sealed class ChatWork(ChatHandler chats, IChatSystem system, IBookshelf books, ILogger<ChatWork> log) : IDocumentWork
{
    /// <summary>After which time the sender of a notification counts as gone; longer than any try takes.</summary>
    public static readonly Duration LeaseFor = Duration.FromSeconds(30);

    private static readonly Duration FirstWait = Duration.FromSeconds(5);
    private static readonly Duration LongestWait = Duration.FromMinutes(10);
    private static readonly ChatCommand.Tick Tick = new() { By = Actor.System };
    private static readonly ChatCommand.Claim Claim = new(LeaseFor) { By = Actor.System };

    /// <inheritdoc/>
    public string Kind => StoredChat.Kind;

    /// <inheritdoc/>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ChatNotification? claimed = null;
        IReadOnlyList<ChatNotification> given = [];
        var stored = await chats.ChangeAsync(
            key.Name,
            (chat, now) =>
            {
                (var after, claimed) = TickAndClaim(chat, now);
                given = GivenUp(chat, after);
                return after is null ? new ChatDecision.Forgotten() : new ChatDecision.Accepted(after);
            },
            cancel);
        Report(given);
        if (stored is not null && claimed is not null)
        {
            await TellAsync(stored.Chat.Id, claimed);
        }
    }

    private (Chat? Chat, ChatNotification? Claimed) TickAndClaim(Chat chat, Instant now)
    {
        if (ChatDecider.Decide(chat, Tick, now, books.Current) is not ChatDecision.Accepted { Chat: var ticked })
        {
            return (null, null);
        }

        return ChatTelling.DueAt(ticked, now) is { Id: var due } && Decided(ticked, Claim, now) is var taken
            ? (taken, taken.Notifications.Single(one => one.Id == due))
            : (ticked, null);
    }

    /// <summary>Once begun it runs to its end: the chat system's time-out bounds it, and an outcome that is stored is not in doubt later.</summary>
    private async Task TellAsync(string id, ChatNotification claimed)
    {
        var reply = await system.TellAsync(id, claimed);
        IReadOnlyList<ChatNotification> given = [];
        await chats.ChangeAsync(
            id,
            (chat, now) =>
            {
                var told = new ChatCommand.RecordTold(claimed.Id, claimed.Tries, reply.Outcome, now + WaitAfter(claimed.Tries)) { By = Actor.System };
                var after = Decided(chat, told, now);
                given = GivenUp(chat, after);
                return new ChatDecision.Accepted(after);
            },
            CancellationToken.None);
        if (reply.Outcome == ToldOutcome.NotTaken)
        {
            log.ChatSystemNotTold(claimed.Id, claimed.Tries, reply.Reason ?? "");
        }

        Report(given);
    }

    private Chat Decided(Chat chat, ChatCommand command, Instant now) => ((ChatDecision.Accepted)ChatDecider.Decide(chat, command, now, books.Current)).Chat;

    private void Report(IReadOnlyList<ChatNotification> given)
    {
        foreach (var one in given)
        {
            log.ChatNotificationGivenUp(one.Id, one.Tries);
        }
    }

    private static IReadOnlyList<ChatNotification> GivenUp(Chat before, Chat? after) =>
    [
        .. (after?.Notifications ?? []).Where(one => one.State == ChatNotificationState.GivenUp
            && !before.Notifications.Any(old => old.Id == one.Id && old.State == one.State)),
    ];

    private static Duration WaitAfter(int tries) => Duration.Min(FirstWait * Math.Pow(2, Math.Clamp(tries - 1, 0, 20)), LongestWait);
}
