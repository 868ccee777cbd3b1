using FollowUp.Application.Diagnostics;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Chats;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Chats;

/// <summary>The one way through for commands to chats (O1): load, decide, save with the expected version, decide again on a conflict.</summary>
public sealed class ChatHandler(IDocumentStore store, IBookshelf books, IClock clock, ILogger<ChatHandler> log)
{
    private readonly Documents<StoredChat> _chats = new(StoredChat.Kind, store);

    /// <summary>The chat as it stands; null if there is none, or if it is forgotten.</summary>
    public async Task<Chat?> FindAsync(string id, CancellationToken cancel) =>
        await _chats.LoadAsync(id, cancel) is { Chat: var chat } && clock.GetCurrentInstant() < chat.ForgetAt ? chat : null;

    /// <summary>Carries a command out, or says why not.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="key">The caller's key and how to word the answer that is kept for it (O2); null if there is no key.</param>
    /// <param name="cancel">Cancels the attempt; what was stored by then stands.</param>
    /// <exception cref="DocumentBusyException">Others kept changing the chat; nothing was stored.</exception>
    public async Task<ChatResult> HandleAsync(string id, ChatCommand command, ChatIdempotency? key, CancellationToken cancel)
    {
        ChatResult result = new ChatResult.NotFound();
        await _chats.ChangeAsync(
            id,
            stored =>
            {
                (result, var change) = Decide(stored, command, key, clock.GetCurrentInstant());
                return change;
            },
            cancel);
        if (result is ChatResult.Refused { Refusal: var refusal })
        {
            log.CommandRefused(command.GetType().Name, refusal.Code);
        }

        return result;
    }

    /// <summary>Changes a chat by commands of the product's own, in one save; nothing happens where there is no chat any more.</summary>
    internal Task<StoredChat?> ChangeAsync(string id, Func<Chat, Instant, ChatDecision> decide, CancellationToken cancel) => _chats.ChangeAsync(
        id,
        stored => stored is null ? new DocumentChange<StoredChat>.Keep() : ChangeOf(stored, decide(stored.Chat, clock.GetCurrentInstant())),
        cancel);

    private (ChatResult Result, DocumentChange<StoredChat> Change) Decide(
        StoredChat? stored, ChatCommand command, ChatIdempotency? key, Instant now)
    {
        var keep = new DocumentChange<StoredChat>.Keep();
        var hashed = key is null ? "" : KeptAnswers.Hashed(key.Key);
        if (key is not null && stored is not null && KeptAnswers.Find(stored.Answers, hashed, now) is { } kept)
        {
            return (kept.RequestHash == key.RequestHash ? new ChatResult.Repeated(kept) : new ChatResult.KeyReused(), keep);
        }

        // One whose time has passed is gone, whether or not somebody has swept it up.
        stored = stored?.Chat.ForgetAt <= now ? null : stored;
        if (stored is null && command is not ChatCommand.Open)
        {
            return (new ChatResult.NotFound(), keep);
        }

        var decision = ChatDecider.Decide(stored?.Chat, command, now, books.Current);
        if (decision is ChatDecision.Refused refused)
        {
            return (new ChatResult.Refused(refused.Refusal), keep);
        }

        var chat = ((ChatDecision.Accepted)decision).Chat;
        var done = new ChatResult.Done(chat, AlreadySo: ReferenceEquals(chat, stored?.Chat));
        if (key is null)
        {
            return (done, ChangeOf(stored, decision));
        }

        var (status, body) = key.Render(done);
        var answers = KeptAnswers.With(stored?.Answers ?? [], new KeptAnswer(hashed, key.RequestHash, status, body, now));
        return (done, new DocumentChange<StoredChat>.Store(new StoredChat { Chat = chat, Answers = answers }, ChatWakeUp.Of(chat)));
    }

    private static DocumentChange<StoredChat> ChangeOf(StoredChat? stored, ChatDecision decision) => decision switch
    {
        ChatDecision.Forgotten => new DocumentChange<StoredChat>.Remove(),
        ChatDecision.Accepted { Chat: var chat } => new DocumentChange<StoredChat>.Store(
            new StoredChat { Chat = chat, Answers = stored?.Answers ?? [] }, ChatWakeUp.Of(chat)),
        _ => new DocumentChange<StoredChat>.Keep(),
    };
}
