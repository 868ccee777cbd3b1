using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Senders;

/// <summary>
/// The name under which the mail service knows a message: a GUID computed from the message's id, so that every try has the same one and a
/// try whose answer was lost can be asked for. It begins with the 80 bits of the case id, put around version and variant, and ends with 42
/// bits of a hash of the whole message id: a delivery report names nothing else, and leads back to its case without an index.
/// <para>Its layout must not change: reports come for messages that an older version sent.</para>
/// </summary>
internal static class OperationId
{
    private const int HashBits = 42;

    /// <summary>A version 4 GUID's version (bits 76 to 79) and variant (62 and 63): the service may check them.</summary>
    private static readonly UInt128 Version4 = ((UInt128)4 << 76) | ((UInt128)0b10 << 62);
    private static readonly UInt128 Version4Mask = ((UInt128)0xf << 76) | ((UInt128)0b11 << 62);

    /// <summary>Computes it.</summary>
    /// <param name="messageId">A message's id, which begins with the case id and a dot.</param>
    /// <exception cref="FormatException">It begins with no case id.</exception>
    public static Guid Of(string messageId)
    {
        var dot = messageId.IndexOf('.', StringComparison.Ordinal);
        var caseBits = Bits(new CaseId(messageId[..Math.Max(dot, 0)]).ToBytes());
        var hash = Bits(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 16)) & Ones(HashBits);
        var all = ((caseBits >> 32) << 80)
            | ((caseBits >> 20 & Ones(12)) << 64)
            | ((caseBits & Ones(20)) << HashBits)
            | hash
            | Version4;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, all);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>
    /// Reads the case out of an operation id. False if it cannot be one of ours. Any other version 4 GUID reads as a case that there is
    /// not, or, from somebody who knows a case, as one that there is: compare with <see cref="Of"/> the id of a message of that case.
    /// </summary>
    public static bool TryReadCase(Guid operationId, out CaseId caseId)
    {
        Span<byte> bytes = stackalloc byte[16];
        operationId.TryWriteBytes(bytes, bigEndian: true, out _);
        var all = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        var caseBits = ((all >> 80) << 32) | ((all >> 64 & Ones(12)) << 20) | (all >> HashBits & Ones(20));
        BinaryPrimitives.WriteUInt128BigEndian(bytes, caseBits);
        var ours = (all & Version4Mask) == Version4;
        caseId = ours ? CaseId.FromBytes(bytes[^CaseId.ByteLength..]) : default;
        return ours;
    }

    private static UInt128 Ones(int count) => (UInt128.One << count) - 1;

    private static UInt128 Bits(ReadOnlySpan<byte> bytes)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        bytes.CopyTo(padded[^bytes.Length..]);
        return BinaryPrimitives.ReadUInt128BigEndian(padded);
    }
}
