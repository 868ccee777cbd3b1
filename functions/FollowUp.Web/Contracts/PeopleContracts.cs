using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>The people of the roster.</summary>
/// <param name="Items">The people, by id.</param>
public sealed record PeopleAnswer(IReadOnlyList<PersonView> Items);

/// <summary>Somebody who works in the centre (A3). Times are UTC.</summary>
public sealed record PersonView
{
    /// <summary>The person's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name that colleagues read.</summary>
    public required string Name { get; init; }

    /// <summary>What the person may see and do (A1).</summary>
    public required Role Role { get; init; }

    /// <summary>The id of the team; left out if there is none.</summary>
    public string? Team { get; init; }

    /// <summary>The id of the person who stands in; left out if nobody does.</summary>
    public string? Backup { get; init; }

    /// <summary>The IANA name of the zone of the person's shifts: the times of an absence are local times in it.</summary>
    public required string Zone { get; init; }

    /// <summary>True if a step that fires now can be told to this person (L4).</summary>
    public required bool OnDuty { get; init; }

    /// <summary>The stretches that the person works in the days asked for, absences taken out, the earliest first.</summary>
    public required IReadOnlyList<StretchView> Shifts { get; init; }

    /// <summary>The absences in those days, the earliest first.</summary>
    public required IReadOnlyList<StretchView> Absences { get; init; }

    /// <summary>The absences that were told and stand in no book, as far ahead as there are any: these can be taken back.</summary>
    public required IReadOnlyList<ToldAbsenceView> Told { get; init; }
}

/// <summary>A stretch of time, half-open.</summary>
/// <param name="From">Its beginning (UTC).</param>
/// <param name="Until">Its end (UTC).</param>
public sealed record StretchView(Instant From, Instant Until);
