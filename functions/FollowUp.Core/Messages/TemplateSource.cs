namespace FollowUp.Core.Messages;

/// <summary>A template as it was read from a file, not yet checked.</summary>
/// <param name="Language">The language of the file.</param>
/// <param name="Name">The name of the template.</param>
/// <param name="Subject">The subject, or empty.</param>
/// <param name="Text">The text.</param>
public sealed record TemplateSource(string Language, string Name, string Subject, string Text);
