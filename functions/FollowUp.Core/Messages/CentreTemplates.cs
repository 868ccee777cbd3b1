using System.Collections.Frozen;
using static FollowUp.Core.Messages.Placeholder;

namespace FollowUp.Core.Messages;

/// <summary>The notices of the centre in the catalogue. One a kind: whoever tells of something adds it here, and gives every allowed value.</summary>
internal static class CentreTemplates
{
    private static readonly FrozenSet<Placeholder> OfList = FrozenSet.Create(Count, Items);
    private static readonly FrozenSet<Placeholder> OfListByTime = [.. OfList, Deadline];
    private static readonly FrozenSet<Placeholder> OfListOfOwner = [.. OfList, Owner];

    private static readonly FrozenSet<Placeholder> OfDigest =
    [
        .. OfList, Day, Flagged, Settled, KeptAnswered, KeptNotReached, Missed, Excused, FirstTimeKept, Escalated, Reopened, Rating,
        FirstContact, AnswerTime, AbandonedCount, Abandoned,
    ];

    private static readonly FrozenSet<Placeholder> OfLaunch = [.. OfList, Day, Project, Flagged, Kinds, Categories, Symptoms, Rating];

    public static IReadOnlyList<TemplateSpec> All { get; } =
    [
        new(TemplateName.Bundle, Audience.Staff, OfList, [Items]),
        new(TemplateName.HandOver, Audience.Staff, OfListByTime, [Deadline, Items]),
        new(TemplateName.HandOverLead, Audience.Staff, OfListOfOwner, [Owner, Items]),
        new(TemplateName.SameDay, Audience.Staff, OfListByTime, [Deadline, Items]),
        new(TemplateName.SameDayLead, Audience.Staff, OfListOfOwner, [Owner, Items]),
        new(TemplateName.CarriedLead, Audience.Staff, OfListOfOwner, [Owner, Items]),
        new(TemplateName.Digest, Audience.StaffEmail, OfDigest, [Day, Settled, Missed, Items, Abandoned]),
        new(TemplateName.LaunchDigest, Audience.StaffEmail, OfLaunch, [Day, Project, Flagged, Items]),
    ];
}
