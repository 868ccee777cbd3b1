using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Access;

/// <summary>
/// The links by which customers come to the page of their case (M10). Whoever holds a link acts as the customer, so it goes to the customer
/// alone: staff see it masked, and it stands in no log.
/// </summary>
/// <remarks>
/// A link ends in 36 characters of base64url, which are 27 bytes: the version, the ten bytes of the case's id, the hour of its end since
/// 1970 in three, and the first 13 bytes of an HMAC-SHA256 over those before, 104 bits. Same case, same end: same link. Every bit counts.
/// </remarks>
public sealed class CustomerLinks
{
    /// <summary>The bytes of a key.</summary>
    public const int KeyLength = 32;

    /// <summary>The characters of a token: what stands behind <see cref="Path"/>.</summary>
    public const int TokenLength = 36;

    /// <summary>The path of the page, before the token.</summary>
    public const string Path = "/c/";

    // What the MAC is over begins with this: another use of the key, or another form of token, takes another number.
    private const byte Version = 1;
    private const int EndAt = 1 + CaseId.ByteLength;
    private const int MacAt = EndAt + 3;
    private const int Length = 27;

    private readonly ImmutableArray<byte> _key;

    /// <summary>Makes the links of one installation.</summary>
    /// <param name="key">Its key, <see cref="KeyLength"/> bytes that nobody else has.</param>
    /// <param name="root">Where the world reaches it, such as <c>https://followup.example.org</c>; null if that is not known.</param>
    public CustomerLinks(ReadOnlySpan<byte> key, Uri? root)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyLength);
        (_key, Root) = ([.. key], root);
    }

    /// <summary>Where the world reaches this installation; null while that is not known, and no link can be given.</summary>
    public Uri? Root { get; }

    /// <summary>The whole link to a case; null if it is not known where it would lead.</summary>
    /// <param name="id">The case.</param>
    /// <param name="from">The instant (UTC) of the message that carries it.</param>
    /// <param name="validFor">How long it is good from then, rounded up to the hour.</param>
    public string? To(CaseId id, Instant from, Duration validFor) =>
        Root is null ? null : Root.AbsoluteUri.TrimEnd('/') + Path + TokenOf(id, from + validFor);

    /// <summary>The token of a case that ends with the first hour that is not before an instant (UTC).</summary>
    public string TokenOf(CaseId id, Instant end)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        id.ToBytes().CopyTo(bytes[1..]);
        var hour = (uint)Math.Ceiling((end - NodaConstants.UnixEpoch).TotalHours);
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, hour);
        four[1..].CopyTo(bytes[EndAt..]);
        WriteMac(bytes[..MacAt], bytes[MacAt..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// Reads a token as a stranger may have written it. Whatever is not ours is unknown, and looks alike from outside; only marks that follow it do
    /// no harm, for programs that find links in texts often take the full stop along.
    /// </summary>
    public LinkReading Read(string? token, Instant now)
    {
        token = Bare(token);
        Span<byte> bytes = stackalloc byte[Length];
        Span<byte> mac = stackalloc byte[Length - MacAt];
        if (token is not { Length: TokenLength } || !Base64Url.IsValid(token, out var length) || length != Length
            || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            return new LinkReading.Unknown();
        }

        WriteMac(bytes[..MacAt], mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, bytes[MacAt..]) || bytes[0] != Version)
        {
            return new LinkReading.Unknown();
        }

        var hour = (bytes[EndAt] << 16) | (bytes[EndAt + 1] << 8) | bytes[EndAt + 2];
        return NodaConstants.UnixEpoch + Duration.FromHours(hour) <= now
            ? new LinkReading.Expired()
            : new LinkReading.Valid(CaseId.FromBytes(bytes[1..EndAt]));
    }

    private static string? Bare(string? token) => token?.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '。', '，', '；', '：', '！', '？', '）', '】', '》', '”', '’');

    private void WriteMac(ReadOnlySpan<byte> of, Span<byte> mac)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key.AsSpan(), of, whole);
        whole[..mac.Length].CopyTo(mac);
    }
}
