namespace FollowUp.Core.Messages.Sms;

/// <summary>
/// What an SMS of some text takes (M11). A text that fits into one segment has it to itself; a longer one gives up room in each to the
/// header that joins them. Segments are packed, not divided: what does not fit whole into the rest of one begins the next.
/// </summary>
/// <param name="Encoding">How it travels.</param>
/// <param name="Units">Septets of GSM 03.38, or UTF-16 units of UCS-2.</param>
/// <param name="Segments">How many messages it is sent, and charged, as; an empty text is one.</param>
public readonly record struct SmsText(SmsEncoding Encoding, int Units, int Segments)
{
    /// <summary>Measures a text.</summary>
    public static SmsText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var packing = new SmsPacking(text);
        return new SmsText(packing.Encoding, packing.Units, packing.Segments());
    }

    /// <summary>The beginning of a text, whole characters only, that takes so many segments at the most.</summary>
    public static string Cut(string text, int segmentsAtMost)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Longest(text, start => Of(start).Segments <= segmentsAtMost);
    }

    /// <summary>
    /// The longest beginning of a text, cut between two characters as a reader sees them, that fits. What fits may not stop fitting and fit
    /// again as the text grows. Without a beginning that fits it is empty.
    /// </summary>
    internal static string Longest(string text, Func<string, bool> fits)
    {
        List<int> ends = [0, .. SmsPacking.EndsOf(text)];
        var (good, bad) = (0, ends.Count);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = fits(text[..ends[middle]]) ? (middle, bad) : (good, middle);
        }

        return text[..ends[good]];
    }
}
