using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Shifts;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Application.Shifts;

/// <summary>
/// The same-day rule (X6): the list in the afternoon, what is not carried over to the lead, and in the morning what was carried over and not
/// touched. Down at those times, only the last of them is done, late (L10).
/// </summary>
public sealed class SameDayWork(OwnCases cases, Handing handing, CentreNotices notices, IBookshelf books) : IScheduledWork
{
    /// <inheritdoc/>
    public string Name => "sameDay";

    /// <inheritdoc/>
    public Instant? NextAfter(Instant after) => SameDay.Of(books.Current)?.NextAfter(after)?.At;

    /// <inheritdoc/>
    public async Task RunAsync(Instant after, Instant until, CancellationToken cancel)
    {
        if (SameDay.Of(books.Current) is not { } rule || rule.LastUntil(until) is not { } moment || moment.At <= after)
        {
            return;
        }

        await handing.ResumeAsync(cancel);
        foreach (var team in rule.Rules.Teams)
        {
            var due = await cases.AllAsync(new CaseQuery { Team = team }, state => IsDue(rule, moment, state), cancel);
            foreach (var ofOne in due.GroupBy(state => state.Owner))
            {
                await (moment.Step switch
                {
                    SameDayStep.List => ListAsync(rule, moment, ofOne.Key, [.. ofOne], cancel),
                    SameDayStep.CarryBy => HandAsync(
                        HandOverRule.SameDay, moment, rule.StartOf(moment.Day), TemplateName.SameDayLead, ofOne.Key, [.. ofOne], cancel),
                    _ => HandAsync(HandOverRule.Carried, moment, moment.At, TemplateName.CarriedLead, ofOne.Key, [.. ofOne], cancel),
                });
            }
        }
    }

    private static bool IsDue(SameDay rule, SameDayMoment moment, Case state) => moment.Step == SameDayStep.Morning
        ? state.Cycle.CarriedOver is { } carried && carried.TouchBy <= moment.At && !(state.Cycle.HandedOver?.DueAt >= carried.TouchBy)
        : rule.ShouldEndOn(moment.Day, state);

    private async Task ListAsync(SameDay rule, SameDayMoment moment, string? owner, IReadOnlyList<Case> due, CancellationToken cancel)
    {
        if (books.Current.Roster.Find(owner) is { } person)
        {
            await notices.TellAsync(
                $"sameDay/{person.Id}/{InstantPattern.ExtendedIso.Format(moment.At)}",
                TemplateName.SameDay,
                [person],
                reader => OwnCases.List(due, reader, deadline: rule.CarryBy(moment.Day)),
                cancel,
                due[0].Team);
        }
    }

    private Task HandAsync(
        HandOverRule rule, SameDayMoment moment, Instant since, string template, string? owner, IReadOnlyList<Case> due, CancellationToken cancel) =>
        handing.HandAsync(new CaseCommand.HandToLead(rule, owner, moment.At, since) { By = Actor.System }, template, due, cancel);
}
