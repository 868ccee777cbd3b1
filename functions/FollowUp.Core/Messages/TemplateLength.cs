using FollowUp.Core.Messages.Sms;

namespace FollowUp.Core.Messages;

/// <summary>Holds templates against the length of an SMS (M11): those for customers and those for staff, for both travel by it.</summary>
public static class TemplateLength
{
    /// <summary>The templates that take more segments than allowed when they are filled with <see cref="SmsSample"/>.</summary>
    /// <param name="book">The templates.</param>
    /// <param name="segmentsAtMost">The most segments.</param>
    /// <param name="reachUs">How the centre is reached, as customers read it.</param>
    public static IEnumerable<TemplateError> Problems(TemplateBook book, int segmentsAtMost, string reachUs)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var (language, name, template) in book.All)
        {
            if (TemplateCatalog.Find(name)!.Audience is not (Audience.Customer or Audience.Staff))
            {
                continue;
            }

            var sms = SmsText.Of(Filled(template.Text, language, reachUs));
            if (sms.Segments > segmentsAtMost)
            {
                yield return new TemplateError(
                    name,
                    language,
                    $"As a text message it takes {sms.Segments} segments ({sms.Units} units of {sms.Encoding}) with values of "
                    + $"the usual length, and may take {segmentsAtMost} (M11).");
            }
        }
    }

    private static string Filled(Template text, string language, string reachUs) => string.Concat(
        text.Literals.Zip(text.Placeholders.Select(hole => SmsSample.Of(hole, language, reachUs)).Append(""), (literal, value) => literal + value));
}
