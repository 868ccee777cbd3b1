namespace FollowUp.Core.Messages;

/// <summary>A template as it stands in the book: the subject, which only an email shows, and the text.</summary>
/// <param name="Subject">Empty for what an agent speaks.</param>
/// <param name="Text">The body of the email, or the whole SMS.</param>
public sealed record MessageTemplate(Template Subject, Template Text)
{
    /// <summary>Fills both.</summary>
    /// <exception cref="InvalidOperationException">A value that is asked for is null.</exception>
    public RenderedMessage Render(in TemplateValues values) => new(OneLine(Subject.Render(values)), Text.Render(values));

    /// <summary>True if subject or text asks for it.</summary>
    public bool AsksFor(Placeholder placeholder) => Text.Placeholders.Contains(placeholder) || Subject.Placeholders.Contains(placeholder);

    // A line break in a value would begin a new header in an email.
    private static string OneLine(string subject) =>
        subject.AsSpan().ContainsAnyInRange('\0', '\u001f') || subject.Contains('\u007f')
            ? string.Create(subject.Length, subject, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsControl(from[i]) ? ' ' : from[i];
                }
            })
            : subject;
}
