namespace FollowUp.Core.Cases;

/// <summary>
/// The customer has spoken, in whatever way: by a message, on the page, on a call, or by coming again. What waited for that goes on (X3, C5).
/// Everything that brings a word of the customer passes here.
/// </summary>
internal static class CustomerSpoke
{
    /// <summary>Goes on with what waited. Whatever else is made of the words is the caller's.</summary>
    public static void In(Draft draft)
    {
        Asking.Heard(draft);
        Calling.HearWord(draft);
    }
}
