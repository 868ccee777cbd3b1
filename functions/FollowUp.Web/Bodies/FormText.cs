using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FollowUp.Web.Bodies;

/// <summary>
/// Takes a form apart, strictly: a signature is over the fields, so a form that two readers could read in two ways is not read at all.
/// </summary>
internal static class FormText
{
    /// <summary>The most fields that a form may have; Twilio sends about twenty.</summary>
    public const int MostFields = 100;

    /// <summary>The fields by name, in their own spelling.</summary>
    /// <param name="bytes">The form as it came.</param>
    /// <param name="errors">Takes the fields that are given twice.</param>
    /// <param name="malformed">What is wrong with the form as a whole, as a sentence; null if nothing is.</param>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> bytes, FieldErrors errors, out string? malformed)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var range in bytes.Split((byte)'&'))
        {
            var piece = bytes[range];
            if (piece.IsEmpty)
            {
                continue;
            }

            var equals = piece.IndexOf((byte)'=');
            var name = Decoded(equals < 0 ? piece : piece[..equals]);
            var value = Decoded(equals < 0 ? [] : piece[(equals + 1)..]);
            malformed = name is null || value is null ? "The form holds a % that is no escape, or text that is not UTF-8."
                : name.Length == 0 ? "The form has a field without a name."
                : fields.Count == MostFields ? $"The form may have at most {MostFields} fields."
                : null;
            if (malformed is not null)
            {
                return fields;
            }

            if (!fields.TryAdd(name!, value!))
            {
                errors.Unreadable(name!, "is given twice");
            }
        }

        malformed = null;
        return fields;
    }

    private static string? Decoded(ReadOnlySpan<byte> text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            var length = Unescape(text, rented);
            var plain = rented.AsSpan(0, Math.Max(length, 0));
            return length >= 0 && Utf8.IsValid(plain) ? Encoding.UTF8.GetString(plain) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Fills in the bytes that are meant; less than nothing if an escape is none.</summary>
    private static int Unescape(ReadOnlySpan<byte> text, Span<byte> plain)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i];
            if (next == (byte)'%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit((char)text[i + 1]) || !char.IsAsciiHexDigit((char)text[i + 2]))
                {
                    return -1;
                }

                next = (byte)((Digit(text[i + 1]) << 4) | Digit(text[i + 2]));
                i += 2;
            }
            else if (next == (byte)'+')
            {
                next = (byte)' ';
            }

            plain[length++] = next;
        }

        return length;
    }

    private static int Digit(byte hex) => hex <= (byte)'9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
