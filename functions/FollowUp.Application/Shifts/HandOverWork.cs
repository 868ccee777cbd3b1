using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Application.Shifts;

/// <summary>
/// Before a shift ends its owner gets the list of the own promises that fall due before the next own shift; those untouched at its end are the
/// lead's. Down over the end of a shift, it is done late, unless its owner is back by then; of several ends the last one counts (L10).
/// </summary>
public sealed class HandOverWork(OwnCases cases, Handing handing, CentreNotices notices, IBookshelf books) : IScheduledWork
{
    /// <summary>Its name among the scheduled works.</summary>
    public const string ScheduleName = "handOver";

    /// <inheritdoc/>
    public string Name => ScheduleName;

    private HandOverRules Rules => books.Current.Policies.Rules.HandOver;

    /// <inheritdoc/>
    public Instant? NextAfter(Instant after)
    {
        var rules = Rules;
        return books.Current.Roster.People.Min(person => person.Shifts.NextEnd(after, rules.LeastGap) switch
        {
            { } end when end - rules.Notice > after => end - rules.Notice,
            var end => end,
        });
    }

    /// <inheritdoc/>
    public async Task RunAsync(Instant after, Instant until, CancellationToken cancel)
    {
        await handing.ResumeAsync(cancel);
        var rules = Rules;
        foreach (var person in books.Current.Roster.People)
        {
            Instant? over = null;
            var coming = person.Shifts.NextEnd(after, rules.LeastGap);
            for (; coming <= until; coming = person.Shifts.NextEnd(coming.Value, rules.LeastGap))
            {
                over = coming;
            }

            if (over is { } end && !person.Shifts.Covers(until))
            {
                var left = await cases.DueBeforeAsync(person.Id, person.Shifts.NextStart(end), cancel);
                var order = new CaseCommand.HandToLead(HandOverRule.ShiftEnd, person.Id, end, end - rules.Notice) { By = Actor.System };
                await handing.HandAsync(order, TemplateName.HandOverLead, left, cancel);
            }

            if (coming - rules.Notice is { } at && at > after && at <= until)
            {
                await RemindAsync(person, coming!.Value, cancel);
            }
        }
    }

    private async Task RemindAsync(Person person, Instant end, CancellationToken cancel)
    {
        var due = await cases.DueBeforeAsync(person.Id, person.Shifts.NextStart(end), cancel);
        if (due.Count > 0)
        {
            await notices.TellAsync(
                $"handOver/{person.Id}/{InstantPattern.ExtendedIso.Format(end)}", TemplateName.HandOver, [person], reader => OwnCases.List(due, reader, deadline: end), cancel, person.Team);
        }
    }
}
