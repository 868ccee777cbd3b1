namespace FollowUp.Core.Messages;

/// <summary>Subject and text as the recipient reads them.</summary>
/// <param name="Subject">One line without control characters; unused by SMS.</param>
/// <param name="Text">The text.</param>
public readonly record struct RenderedMessage(string Subject, string Text);
