namespace FollowUp.Functions.Tables;

/// <summary>
/// Where a message stands in the lists: in its team's, the newest first, so that lists of several teams merge by key. Stored: change it
/// only together with a rebuild.
/// </summary>
internal static class MessageListKeys
{
    /// <summary>The partition that names the teams which have a list.</summary>
    public const string Teams = "teams";

    private const string OfTeam = "team.";

    public static string Partition(string team) => OfTeam + SafeKey.Of(team);

    public static string Row(StoredMessage message)
    {
        var outgoing = message.Item.Message;
        return $"{StoredTicks.KeyBackwards(outgoing.At.Ticks())}_{outgoing.CaseId}_{StoredTicks.KeyBackwards(message.Order)}_{message.Key}";
    }
}
