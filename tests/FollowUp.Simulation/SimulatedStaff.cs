using FollowUp.Application.Commands;
using FollowUp.Core.Cases;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Simulation;

/// <summary>
/// Agents who answer in time, late or not at all, call in vain, ask and wait; a supervisor who clears up what was left; and what the customers say
/// afterwards. Whatever a rule refuses is let be.
/// </summary>
internal sealed class SimulatedStaff(SimulatedCentre centre)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>How many commands a rule refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Somebody who can talk to a customer now.</summary>
    public Person? AgentOnShift(Random random)
    {
        var here = centre.Books.Roster.WithRole(Role.Agent).Where(agent => agent.Shifts.Covers(centre.Now)).ToList();
        return here.Count == 0 ? null : here[random.Next(here.Count)];
    }

    /// <summary>Decides what becomes of a new case.</summary>
    public void TakeOn(CaseId id, Person agent, Random random)
    {
        var (way, part, later) = (random.Next(100), 0.1 + (0.85 * random.NextDouble()), Duration.FromMinutes(random.Next(10, 360)));
        var after = new Aftermath(random.Next(100), Duration.FromMinutes(random.Next(30, 60 * 60)), random.Next(1, 6));
        WhenOnShift(agent, centre.Now + Duration.FromMinutes(random.Next(1, 8)), () => GiveAsync(id, new CaseCommand.AddNote("Looked into it.") { By = By(agent) }));
        switch (way)
        {
            case < 66:
                Answer(id, agent, OfTheTime(id, part), after);
                break;
            case < 76:
                InVain(id, agent, part);
                Answer(id, agent, OfTheTime(id, 1).Plus(later), after);
                break;
            case < 86:
                Answer(id, agent, OfTheTime(id, 1).Plus(later), after);
                break;
            case < 92:
                Ask(id, agent, part, replies: way < 90, later, after);
                break;
            case < 95:
                WhenOnShift(agent, centre.Now + later, () => GiveAsync(id, new CaseCommand.Cancel("It came in the meantime.") { By = By(agent) }));
                break;
            default:
                ClearUp(id, way == 99 ? null : later, after);
                break;
        }
    }

    /// <summary>Where a part of the case's time is used up; a case without a promise is answered within a day.</summary>
    private static WhenDue OfTheTime(CaseId id, double part) => new(id, part, Duration.Zero);

    private void Answer(CaseId id, Person agent, WhenDue when, Aftermath after) => WhenKnown(when, at => WhenOnShift(agent, at, async () =>
    {
        await GiveAsync(id, AnswerBy(agent));
        Hear(id, after);
    }));

    private void InVain(CaseId id, Person agent, double part) => WhenKnown(new WhenDue(id, part, Duration.Zero), at => WhenOnShift(agent, at, async () =>
    {
        await GiveAsync(id, new CaseCommand.StartAttempt("asked for it") { By = By(agent) });
        centre.Agenda.At(centre.Now + Minute, () => GiveAsync(id, new CaseCommand.FinishAttempt(AttemptOutcome.NoAnswer, null) { By = By(agent) }));
    }));

    private void Ask(CaseId id, Person agent, double part, bool replies, Duration later, Aftermath after) =>
        WhenKnown(new WhenDue(id, part / 2, Duration.Zero), at => WhenOnShift(agent, at, async () =>
        {
            await GiveAsync(id, new CaseCommand.Ask("Which order is it about?") { By = By(agent) });
            if (replies)
            {
                centre.Agenda.At(centre.Now + later, () => GiveAsync(id, new CaseCommand.RecordWords("Order 77") { By = Core.Access.Actor.Customer }));
                Answer(id, agent, new WhenDue(id, 0, later + Duration.FromHours(1)), after);
            }
        }));

    /// <summary>The owner forgets it. The supervisor, told again and again, sees to it, or nobody does.</summary>
    private void ClearUp(CaseId id, Duration? later, Aftermath after)
    {
        var supervisor = centre.Books.Roster.WithRole(Role.Supervisor)[0];
        WhenKnown(new WhenDue(id, 1, later ?? Duration.FromDays(8)), at => centre.Agenda.At(at, async () =>
        {
            await GiveAsync(id, AnswerBy(supervisor));
            Hear(id, after);
        }));
    }

    /// <summary>What the customer says of the answer.</summary>
    private void Hear(CaseId id, Aftermath after) => centre.Agenda.At(centre.Now + after.Later, async () =>
    {
        var customer = Core.Access.Actor.Customer;
        switch (after.Draw)
        {
            case < 30:
                await GiveAsync(id, new CaseCommand.Rate(after.Score) { By = customer });
                break;
            case < 38:
                await GiveAsync(id, new CaseCommand.Reopen("It came back.") { By = customer });
                if ((await centre.LoadAsync(id)) is { Cycle.Runs: true } again)
                {
                    var supervisor = centre.Books.Roster.WithRole(Role.Supervisor)[0];
                    Answer(id, supervisor, new WhenDue(id, 0.5, Duration.Zero), after with { Draw = 99 });
                }

                break;
            case < 55:
                await GiveAsync(id, new CaseCommand.Confirm { By = customer });
                break;
        }
    });

    private static CaseCommand.GiveAnswer AnswerBy(Person person) =>
        new("It is put right.", "putRight", "ownMistake", Proof.Call, SendTime.Now) { By = By(person) };

    /// <summary>The time of a part of a promise, once the case has one: those of an outage wait for it.</summary>
    private void WhenKnown(WhenDue when, Action<Instant> then) => centre.Agenda.At(centre.Now, async () =>
    {
        var state = await centre.LoadAsync(when.Case);
        if (state.Cycle.Promise is { } promise)
        {
            then(Instant.Max(centre.Now, promise.StartAt + (when.Part * (promise.DeadlineAt - promise.StartAt)) + when.Later));
        }
        else if (state is { Outage: not null, Cycle.Runs: true })
        {
            centre.Agenda.At(centre.Now + Duration.FromMinutes(30), () => { WhenKnown(when, then); return Task.CompletedTask; });
        }
        else
        {
            then(centre.Now + Duration.FromHours(20));
        }
    });

    private void WhenOnShift(Person person, Instant at, Func<Task> act) =>
        centre.Agenda.At(person.Shifts.NextStart(at) ?? at + Duration.FromDays(1), act);

    private async Task GiveAsync(CaseId id, CaseCommand command)
    {
        if (await centre.GiveAsync(id, command) is not CommandResult.Done)
        {
            Refused++;
        }
    }

    private static Core.Access.Actor By(Person person) => Core.Access.Actor.Of(person);

    /// <summary>An instant that follows from a promise.</summary>
    private sealed record WhenDue(CaseId Case, double Part, Duration Later)
    {
        public WhenDue Plus(Duration more) => this with { Later = Later + more };
    }

    /// <summary>What a customer makes of an answer.</summary>
    private sealed record Aftermath(int Draw, Duration Later, int Score);
}
