namespace FollowUp.Embedded.Commands.Explain;

/// <summary>What is wrong with a line of a batch.</summary>
/// <param name="Field">
/// The field, with a path into it where it has parts: <c>start</c>, <c>calendar.hours.mon[0]</c>; <c>line</c> for all of it.
/// </param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record LineMistake(string Field, string Message);
