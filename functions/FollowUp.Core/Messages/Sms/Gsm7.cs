using System.Buffers;

namespace FollowUp.Core.Messages.Sms;

/// <summary>The alphabet of GSM 03.38 (now 3GPP TS 23.038) without national tables, which no provider switches to by itself.</summary>
internal static class Gsm7
{
    /// <summary>The default alphabet in the order of its codes, but for the escape that leads to the extension table.</summary>
    private const string Default =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>What stands behind the escape: each takes two septets, the escape and its own.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> Extended = SearchValues.Create(Extension);
    private static readonly SearchValues<char> All = SearchValues.Create(Default + Extension);

    /// <summary>True if every character has a code.</summary>
    public static bool Covers(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(All);

    /// <summary>The septets of a text that it covers.</summary>
    public static int SeptetsIn(ReadOnlySpan<char> text)
    {
        var septets = text.Length;
        for (int at; (at = text.IndexOfAny(Extended)) >= 0; text = text[(at + 1)..])
        {
            septets++;
        }

        return septets;
    }
}
