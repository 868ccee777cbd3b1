namespace FollowUp.Core.Messages;

/// <summary>
/// What stands for the number of a case that has none yet. A template may name the number anywhere, in one sentence with the time: the words round it
/// cannot be left out.
/// </summary>
public static class NumberToCome
{
    /// <summary>In brackets, so that nobody reads it out as a number. A language that is not one of <see cref="Languages"/> is written as English.</summary>
    public static string In(string language) => language switch
    {
        Languages.ZhCn => "（登记后给出）",
        Languages.ZhTw => "（登記後提供）",
        _ => "(given once flagged)",
    };
}
