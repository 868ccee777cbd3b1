namespace FollowUp.Core.Messages.Sms;

/// <summary>
/// Notices to staff that keep to the length of an SMS whatever was written into the case (M11). First the summary gives way, then the
/// reason, each cut between two characters and followed by three dots; a text that is too long even then loses its end.
/// </summary>
public static class SmsFit
{
    // Three dots, for the one character that stands for them is outside GSM 03.38 and would halve the room.
    private const string Cut = "...";

    /// <summary>Fills a template and cuts what does not fit.</summary>
    public static RenderedMessage Render(MessageTemplate template, TemplateValues values, int segmentsAtMost)
    {
        bool Fits(in TemplateValues given) => SmsText.Of(template.Text.Render(given)).Segments <= segmentsAtMost;

        if (!Fits(values) && template.Text.Placeholders.Contains(Placeholder.Summary))
        {
            values = values with { Summary = Shortened(values.Summary!, cut => Fits(values with { Summary = cut })) };
        }

        if (!Fits(values) && template.Text.Placeholders.Contains(Placeholder.Reason))
        {
            values = values with { Reason = Shortened(values.Reason!, cut => Fits(values with { Reason = cut })) };
        }

        var text = template.Render(values);
        return text with { Text = Fits(values) ? text.Text : SmsText.Cut(text.Text, segmentsAtMost) };
    }

    private static string Shortened(string value, Func<string, bool> fits) => SmsText.Longest(value, start => fits(start + Cut)) + Cut;
}
