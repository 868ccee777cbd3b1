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
                // Touched on the day itself, for what was carried over: what was done before is why it was.
                await (moment.Step switch
                {
                    SameDayStep.List => ListAsync(rule, moment, team, ofOne.Key, [.. ofOne], cancel),
                    SameDayStep.CarryBy => HandAsync(HandOverRule.SameDay, rule, moment, TemplateName.SameDayLead, team, ofOne.Key, [.. ofOne], cancel),
                    _ => HandAsync(HandOverRule.Carried, rule, moment, TemplateName.CarriedLead, team, ofOne.Key, [.. ofOne], cancel),
                });
            }
        }
    }

    private static bool IsDue(SameDay rule, SameDayMoment moment, Case state) => moment.Step == SameDayStep.Morning
        ? state.Cycle.CarriedOver is { } carried && carried.TouchBy <= moment.At && !(state.Cycle.HandedOver?.DueAt >= carried.TouchBy)
        : rule.ShouldEndOn(moment.Day, state);

    private async Task ListAsync(SameDay rule, SameDayMoment moment, string team, string? owner, IReadOnlyList<Case> due, CancellationToken cancel)
    {
        if (books.Current.Roster.Find(owner) is { } person)
        {
            await notices.TellAsync(
                $"sameDay/{team}/{person.Id}/{InstantPattern.ExtendedIso.Format(moment.At)}",
                TemplateName.SameDay,
                [person],
                reader => OwnCases.List(due, reader, deadline: rule.CarryBy(moment.Day)),
                cancel,
                team);
        }
    }

    private Task HandAsync(
        HandOverRule asks, SameDay rule, SameDayMoment moment, string template, string team, string? owner, IReadOnlyList<Case> due, CancellationToken cancel)
    {
        var order = new CaseCommand.HandToLead(asks, owner, moment.At, rule.StartOf(moment.Day)) { By = Actor.System };
        return handing.HandAsync(order, template, due, cancel, team);
    }
}
