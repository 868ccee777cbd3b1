using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Commands;
using NodaTime;

namespace FollowUp.Application.Chats;

/// <summary>The keys of a chat's callers (O2): kept for 24 h, and no more of them than a document holds.</summary>
internal static class KeptAnswers
{
    /// <summary>Beyond so many the oldest goes before its time. What it stood for is known again by its message's name and time.</summary>
    private const int Most = 24;

    /// <summary>A caller's key as it is kept: of one length, and telling nothing of itself.</summary>
    public static string Hashed(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The answer that was given for a key; null if none is known any more.</summary>
    public static KeptAnswer? Find(ImmutableArray<KeptAnswer> answers, string hashedKey, Instant now) =>
        answers.FirstOrDefault(answer => answer.Key == hashedKey && now - answer.At < Idempotency.KeptFor);

    /// <summary>The answers with one more, and without those whose time has passed.</summary>
    public static ImmutableArray<KeptAnswer> With(ImmutableArray<KeptAnswer> answers, KeptAnswer answer)
    {
        var young = answers.Where(one => answer.At - one.At < Idempotency.KeptFor).ToList();
        return [.. young.Skip(Math.Max(0, young.Count + 1 - Most)), answer];
    }
}
