namespace FollowUp.Core.Messages;

/// <summary>The languages in which FollowUp writes, by their BCP 47 tag. A tag is compared as it stands.</summary>
public static class Languages
{
    /// <summary>Chinese in simplified characters.</summary>
    public const string ZhCn = "zh-CN";

    /// <summary>Chinese in traditional characters.</summary>
    public const string ZhTw = "zh-TW";

    /// <summary>English.</summary>
    public const string En = "en";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ZhCn, ZhTw, En];

    /// <summary>Whether FollowUp writes in this language.</summary>
    public static bool Knows(string? language) => language is ZhCn or ZhTw or En;
}
