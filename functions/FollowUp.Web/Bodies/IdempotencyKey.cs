using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Chats;
using FollowUp.Application.Commands;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bodies;

/// <summary>The caller's key for one POST (O2): 1 to 200 printable ASCII characters, in the scope of the caller.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int Longest = 200;

    /// <summary>The header of an answer that was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>Reads the key; null if there is none, or if it is no key, which is then an error.</summary>
    public static string? Read(ApiCall call, FieldErrors errors)
    {
        if (!call.Http.Request.Headers.TryGetValue(Header, out var values))
        {
            return null;
        }

        if (values is [{ Length: > 0 and <= Longest } key] && key.All(c => c is >= ' ' and <= '~'))
        {
            return key;
        }

        errors.Unreadable(Header, $"must be given once, with 1 to {Longest} printable ASCII characters");
        return null;
    }

    /// <summary>What the command handler needs to give the same answer again.</summary>
    public static Idempotency? With(
        ApiCall call, Sent sent, Func<Decision.Accepted, (int Status, string Body)> render) =>
        sent.Key is null ? null : With(sent.Key, call.By, sent.Body.HashWith(call.Http.Request), render);

    /// <summary>The same for somebody who did not sign in.</summary>
    public static Idempotency? With(string? key, Actor by, string hash, Func<Decision.Accepted, (int Status, string Body)> render) =>
        key is null ? null : new Idempotency(Scoped(by, key), hash, render);

    /// <summary>What the handler of chats needs to give the same answer again; null if there is no key.</summary>
    public static ChatIdempotency? ForChat(ApiCall call, Sent sent, Func<ChatResult.Done, (int Status, string Body)> render) =>
        sent.Key is null ? null : new ChatIdempotency(Scoped(call.By, sent.Key), sent.Body.HashWith(call.Http.Request), render);

    /// <summary>The id of a new case: derived from caller and key, so that a second try meets the first; else at random.</summary>
    public static CaseId CaseIdFor(Actor by, string? key)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        if (key is null)
        {
            RandomNumberGenerator.Fill(bytes);
        }
        else
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(Scoped(by, key)), bytes);
        }

        return CaseId.FromBytes(bytes);
    }

    private static string Scoped(Actor by, string key) => $"{by.Id}\n{key}";
}
