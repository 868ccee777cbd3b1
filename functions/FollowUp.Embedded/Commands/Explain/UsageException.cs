namespace FollowUp.Embedded.Commands.Explain;

/// <summary>The command was called in a way that it cannot follow; the message is for the person who called it.</summary>
internal sealed class UsageException(string message) : Exception(message);
