namespace FollowUp.Application.Ports;

/// <summary>
/// Somebody asks for what follows a page that the list never gave. Taken as the beginning, it would keep a program that follows pages going
/// round for ever.
/// </summary>
public sealed class UnknownPageException() : Exception("No page of this list ended there.");
