namespace FollowUp.Core.Cases;

/// <summary>The identity of a case: 16 lower-case characters of Crockford's base 32, safe in a URL and in any store's key.</summary>
/// <param name="Value">The text form, for example <c>7k3m9qxd2v5t8w1c</c>.</param>
public readonly record struct CaseId(string Value)
{
    /// <summary>The number of characters in an id.</summary>
    public const int Length = 16;

    /// <summary>The number of bytes that an id stands for: 80 bits.</summary>
    public const int ByteLength = 10;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Makes an id from at least ten bytes: a hash of caller and idempotency key, or random ones.</summary>
    public static CaseId FromBytes(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes.Length, ByteLength);
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            text[i] = Alphabet[FiveBitsAt(bytes, i * 5)];
        }

        return new CaseId(new string(text));
    }

    /// <summary>The ten bytes that <see cref="FromBytes"/> makes this id of.</summary>
    /// <exception cref="FormatException">The text form is none that <see cref="TryParse"/> takes.</exception>
    public byte[] ToBytes()
    {
        if (!TryParse(Value, out _))
        {
            throw new FormatException("This is no case id.");
        }

        var bytes = new byte[ByteLength];
        for (var bit = 0; bit < ByteLength * 8; bit++)
        {
            var five = Alphabet.IndexOf(Value[bit / 5], StringComparison.Ordinal);
            bytes[bit / 8] |= (byte)(((five >> (4 - bit % 5)) & 1) << (7 - bit % 8));
        }

        return bytes;
    }

    /// <summary>Reads an id as it stands in a URL; anything that is not one is not found.</summary>
    public static bool TryParse(string? text, out CaseId id)
    {
        var known = text is { Length: Length } && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        id = known ? new CaseId(text!) : default;
        return known;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static int FiveBitsAt(ReadOnlySpan<byte> bytes, int bit)
    {
        var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
        return (pair >> (11 - bit % 8)) & 31;
    }
}
