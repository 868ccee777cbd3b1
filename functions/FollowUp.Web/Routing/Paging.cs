namespace FollowUp.Web.Routing;

/// <summary>The query parameters that lists share.</summary>
internal static class Paging
{
    public static QueryParameter Team { get; } = new("team", "Only this team's; below supervisor only the own team may be asked for (A1).")
    {
        MaxLength = 100,
    };

    public static QueryParameter Size { get; } = new("size", "How many at the most.") { Range = (1, 200), Default = "50" };

    public static QueryParameter After { get; } = new("after", "The 'next' of the page before.");
}
