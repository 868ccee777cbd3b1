using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.People;

namespace FollowUp.Core.Rehearsals;

/// <summary>
/// Reads back from a timeline what came to the case from outside. A command leaves facts of one instant by one person: one of them says what was
/// wanted, the others followed from it and are passed over, as is all that a tick did.
/// </summary>
internal sealed partial class ReadBack
{
    private readonly IReadOnlyList<TimelineEntry> _timeline;
    private readonly Books _books;
    private readonly List<Act> _acts = [];
    private readonly HashSet<(int Cycle, string Step)> _told = [];
    private readonly Dictionary<CaseId, CaseEvent.FollowOnDone> _followOns = [];

    /// <summary>The command whose facts are being read, and the place of its first fact.</summary>
    private CaseCommand? _last;
    private int _place;
    private int _cycle = 1;
    private string? _firstOwner;
    private string _team = "";

    private ReadBack(IReadOnlyList<TimelineEntry> timeline, Books books) => (_timeline, _books) = (timeline, books);

    /// <summary>Reads a whole timeline, by the people and the numbers of the books in force.</summary>
    public static ReadActs Of(CaseId id, IReadOnlyList<TimelineEntry> timeline, Books books)
    {
        var reading = new ReadBack(timeline, books);
        for (var place = 0; place < timeline.Count; place++)
        {
            var entry = timeline[place];
            if (place > 0 && !AreOne(timeline[place - 1], entry))
            {
                reading._last = null;
            }

            reading._place = place;
            var before = reading._acts.Count;
            reading.Take(entry, id);
            if (entry.By == Actor.System.Id && reading._last is null && reading._acts.Count == before && !reading.HasJustLooked(entry))
            {
                reading._acts.Add(new Act.Looked(entry.At));
            }
        }

        return new ReadActs(id, reading._acts, reading._told, reading._followOns);
    }

    private void Take(TimelineEntry entry, CaseId id)
    {
        switch (entry.Event)
        {
            case CaseEvent.CaseFlagged fact:
                (_firstOwner, _team) = (fact.Owner, fact.Team);
                Give(entry, Flag(entry, fact, id));
                break;
            case CaseEvent.CaseReopened fact:
                _cycle = fact.Cycle;
                Give(entry, new CaseCommand.Reopen(fact.Reason) { By = By(entry) });
                break;
            case CaseEvent.FollowOnDone fact:
                _followOns[fact.Case] = fact;
                break;
            default:
                if (!TakeDelivery(entry))
                {
                    TakeCommand(entry);
                }

                break;
        }
    }

    private bool HasJustLooked(TimelineEntry entry) => _acts is [.., Act.Looked looked] && looked.At == entry.At;

    private void Give(TimelineEntry entry, CaseCommand? command)
    {
        if (command is not null)
        {
            _last = command;
            _acts.Add(new Act.Given(entry.At, command));
        }
    }

    /// <summary>The facts of one instant by one person that follow.</summary>
    private IEnumerable<CaseEvent> Following() =>
        _timeline.Skip(_place + 1).TakeWhile(next => AreOne(_timeline[_place], next)).Select(next => next.Event);

    private static bool AreOne(TimelineEntry one, TimelineEntry other) => one.At == other.At && one.By == other.By;

    /// <summary>
    /// Who it was. Somebody who has left since acted as the team's agent if the case was theirs from the start, else as a supervisor, who may do
    /// whatever was done.
    /// </summary>
    private Actor By(TimelineEntry entry) =>
        entry.By == Actor.System.Id ? Actor.System
        : entry.By == Actor.Customer.Id ? Actor.Customer
        : _books.Roster.Find(entry.By) is { } person ? Actor.Of(person)
        : entry.By == _firstOwner ? new Actor(entry.By, Role.Agent, _team)
        : new Actor(entry.By, Role.Supervisor, null);
}
