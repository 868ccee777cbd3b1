namespace FollowUp.Core.Messages.Sms;

/// <summary>
/// What a template is filled with to see how long its SMS gets (M11): values as long as real ones are at their worst, defined here and
/// nowhere else. A summary or a reason is short, for a longer one is cut when it is sent (<see cref="SmsFit"/>).
/// </summary>
public static class SmsSample
{
    // The root is as long as the address that Azure gives to the product by itself.
    private const string Link = "https://func-api-abcdefghijklm.azurewebsites.net/c/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789";
    private const string ShortEnglish = "The router is down again.";
    private const string ShortChinese = "路由器又断线了，请回电。";

    /// <summary>The value of one placeholder.</summary>
    /// <param name="placeholder">The placeholder.</param>
    /// <param name="language">The language of the template.</param>
    /// <param name="reachUs">How this centre is reached: its own text, for it is known.</param>
    public static string Of(Placeholder placeholder, string language, string reachUs)
    {
        var english = language == Languages.En;
        return placeholder switch
        {
            Placeholder.Number => "261123-48213907",
            Placeholder.Customer => english ? "Ms Featherstonehaugh" : "欧阳女士",
            Placeholder.Promised or Placeholder.Deadline =>
                english ? "Wednesday 23 September 2026, 20:00 (UTC+10)" : "2026年12月23日 20:00（周三） (UTC+10)",
            Placeholder.ReachUs => reachUs,
            Placeholder.Link => Link,
            Placeholder.StaffNumber => "A10234",
            Placeholder.Answer => english ? Times(ShortEnglish, 6) : Times(ShortChinese, 6),
            Placeholder.Team => english ? "Technical support north" : "北区技术支持组",
            Placeholder.Owner => english ? "Alexandra Featherstonehaugh" : "欧阳小明",
            Placeholder.Remaining or Placeholder.Window => english ? "23 h 59 min" : "23 小时 59 分钟",
            Placeholder.Step => "L1.deadline",
            Placeholder.Count => "12",
            _ => english ? ShortEnglish : ShortChinese,
        };
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
