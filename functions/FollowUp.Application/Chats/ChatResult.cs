using FollowUp.Core.Cases;
using FollowUp.Core.Chats;

namespace FollowUp.Application.Chats;

/// <summary>How a command to a chat went.</summary>
public abstract record ChatResult
{
    private ChatResult()
    {
    }

    /// <summary>It stands, durably.</summary>
    /// <param name="Chat">The chat afterwards.</param>
    /// <param name="AlreadySo">True if it found everything as it wants it and changed nothing.</param>
    public sealed record Done(Chat Chat, bool AlreadySo) : ChatResult;

    /// <summary>The same key and body came before: this is the answer of then (O2).</summary>
    /// <param name="Answer">The answer kept.</param>
    public sealed record Repeated(KeptAnswer Answer) : ChatResult;

    /// <summary>The key came before with another body (O2).</summary>
    public sealed record KeyReused : ChatResult;

    /// <summary>A rule refuses it; nothing is stored.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : ChatResult;

    /// <summary>There is no such chat, or it is forgotten.</summary>
    public sealed record NotFound : ChatResult;
}

/// <summary>The caller's key for one POST to a chat (O2).</summary>
/// <param name="Key">Caller and key, as one text.</param>
/// <param name="RequestHash">A hash of route and body.</param>
/// <param name="Render">Words the answer that is kept: status and JSON body. Pure: it may be asked several times.</param>
public sealed record ChatIdempotency(string Key, string RequestHash, Func<ChatResult.Done, (int Status, string Body)> Render);
