using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FollowUp.Benchmarks.Http;

/// <summary>The bytes of one flag over HTTP. Only the customer's number and the key change from one to the next, in place.</summary>
internal sealed class FlagRequest
{
    private const string Digits = "00000000";
    private const string Body = $$$"""
        {"kind":"complaint","complexity":"simple","category":"billing",
        "summary":"Charged twice for the same month; the bank statement shows both payments, and the first call brought no answer.",
        "customer":{"name":"Li Lei","salutation":"Mr","phone":"+86138{{{Digits}}}","language":"zh-CN"}}
        """;

    private readonly byte[] _bytes;
    private readonly int _key;
    private readonly int _phone;

    public FlagRequest(string token)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/cases HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Body.Length}\r\nIdempotency-Key: ");
        _bytes = Encoding.ASCII.GetBytes($"{head}{Digits}\r\n\r\n{Body}");
        _key = head.Length;
        _phone = _key + Digits.Length + 4 + Body.IndexOf(Digits, StringComparison.Ordinal);
    }

    /// <summary>The bytes for customer number n; they are good until the next call.</summary>
    public ReadOnlyMemory<byte> For(int n)
    {
        Write(n, _bytes.AsSpan(_key, Digits.Length));
        Write(n, _bytes.AsSpan(_phone, Digits.Length));
        return _bytes;
    }

    private static void Write(int n, Span<byte> digits) =>
        Utf8Formatter.TryFormat(n, digits, out _, new StandardFormat('D', (byte)digits.Length));
}
