using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Messages.Sms;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.Contracts;

/// <summary>A text to measure (M11).</summary>
public sealed record PreviewRequest
{
    /// <summary>The text as it would be sent.</summary>
    [StringLength(4000, MinimumLength = 1), Lines]
    public required string Text { get; init; }
}

/// <summary>What a text takes as an SMS (M11).</summary>
/// <param name="Encoding">GSM 03.38 with its extension table, or UCS-2 for any text with a character outside it.</param>
/// <param name="Segments">How many messages it is sent as: one of 160 septets or 70 units, or several of 153 or 67.</param>
/// <param name="Units">Septets of GSM 03.38, or UTF-16 units of UCS-2.</param>
public sealed record SmsView(SmsEncoding Encoding, int Segments, int Units)
{
    internal static SmsView Of(string text)
    {
        var sms = SmsText.Of(text);
        return new SmsView(sms.Encoding, sms.Segments, sms.Units);
    }
}
