namespace FollowUp.Core.Messages;

/// <summary>One thing that is wrong with a book of templates; who read the file adds its name and the line.</summary>
/// <param name="Template">The name of the template as it was written; empty where the whole language is meant.</param>
/// <param name="Language">The language it stands under.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record TemplateError(string Template, string Language, string Message);
