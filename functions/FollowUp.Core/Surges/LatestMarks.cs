using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>The marks so far: from the latest of every customer follows until when a window holds some number of them.</summary>
internal sealed class LatestMarks
{
    private readonly List<FlagMark> _marks = [];

    /// <summary>When the last mark came; the beginning of time before the first.</summary>
    public Instant LastAt => _marks.Count == 0 ? Instant.MinValue : _marks[^1].At;

    /// <summary>Takes the next mark in time order.</summary>
    public void Add(FlagMark mark) => _marks.Add(mark);

    /// <summary>
    /// Until when a window that now holds so many customers holds them, if nothing more comes. It walks back over that many customers: ask only
    /// when it matters, not at every mark.
    /// </summary>
    public Instant HeldUntil(int customers, Duration within)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = _marks.Count;
        while (seen.Count < customers)
        {
            seen.Add(_marks[--i].Customer);
        }

        return _marks[i].At + within;
    }
}
