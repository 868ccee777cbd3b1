using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>
/// Where a case stands in the queues: once among all, among its team's, among its owner's, among those whose customer was not told, and among
/// those whom no call reaches; running ones apart from ended ones. Within a list by deadline, without one or with its clock standing last; those
/// that have ended the other way round. Stored: change it only together with a rebuild.
/// </summary>
internal static class BoardKeys
{
    public static string All(bool running) => $"all.{Digit(running)}";

    public static string OfTeam(bool running, string team) => $"team.{Digit(running)}.{SafeKey.Of(team)}";

    public static string OfOwner(bool running, string owner) => $"owner.{Digit(running)}.{SafeKey.Of(owner)}";

    public static string NotReached(bool running) => $"lost.{Digit(running)}";

    public static string Unreachable(bool running) => $"unreachable.{Digit(running)}";

    public static string Row(Case state)
    {
        var ticks = state.Cycle.DeadlineAt?.Ticks() ?? StoredTicks.Never;
        return $"{(state.Cycle.Runs ? StoredTicks.KeyOf(ticks) : StoredTicks.KeyBackwards(ticks))}_{state.Id}";
    }

    public static IEnumerable<string> PartitionsOf(Case state)
    {
        var running = state.Cycle.Runs;
        yield return All(running);
        yield return OfTeam(running, state.Team);
        if (state.Owner is { } owner)
        {
            yield return OfOwner(running, owner);
        }

        if (state.CustomerNotReached)
        {
            yield return NotReached(running);
        }

        if (state.IsUnreachable)
        {
            yield return Unreachable(running);
        }
    }

    private static char Digit(bool running) => running ? '1' : '0';
}
