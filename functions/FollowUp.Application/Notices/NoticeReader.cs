using FollowUp.Core.Messages;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Application.Notices;

/// <summary>Who reads a notice of the centre, and how times are worded for them.</summary>
/// <param name="Person">The person.</param>
/// <param name="Language">One of <see cref="Languages"/>.</param>
/// <param name="Zone">The person's zone.</param>
/// <param name="Centre">The centre's zone.</param>
public sealed record NoticeReader(Person Person, string Language, DateTimeZone Zone, DateTimeZone Centre)
{
    /// <summary>An instant (UTC) as the reader's local date and time.</summary>
    public string TimeOf(Instant at) => LocalTimeText.Of(at, Zone, Language, Centre);
}
