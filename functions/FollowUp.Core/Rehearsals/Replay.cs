using System.Collections.Immutable;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Rehearsals;

/// <summary>
/// Lets a case happen again under given books, with the rules that decide every case: what people and customers did is done again at its time,
/// messages arrive or fail as they did, and everything else follows from the clock, which is never late. Nothing is stored.
/// </summary>
/// <remarks>
/// What cannot be known is assumed: people do the same under other books, and a message that never was arrives at once. What a case did to other
/// cases is taken as it was: a case that another one opened is replayed by itself. The roster is that of the books, not of then.
/// </remarks>
public sealed class Replay
{
    private const int MostTicks = 5_000;

    private readonly ReadActs _read;
    private readonly Books _books;
    private readonly List<TimelineEntry> _entries = [];
    private readonly Dictionary<string, OutgoingMessage> _messages = new(StringComparer.Ordinal);
    private readonly List<Act.Delivered> _waiting = [];
    private Case? _case;
    private Instant _now = Instant.MinValue;
    private int _refused;
    private int _ticks;

    private Replay(ReadActs read, Books books) => (_read, _books) = (read, books);

    /// <summary>Replays a case until an instant.</summary>
    /// <param name="id">The case.</param>
    /// <param name="timeline">Its timeline, from the flag on.</param>
    /// <param name="books">The books.</param>
    /// <param name="until">Until when (UTC).</param>
    /// <param name="inForce">The books by which the timeline is read, where those are another's.</param>
    public static ReplayedCase Of(CaseId id, IReadOnlyList<TimelineEntry> timeline, Books books, Instant until, Books? inForce = null)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(books);
        return new Replay(ReadBack.Of(id, timeline, inForce ?? books), books).Run(until);
    }

    private ReplayedCase Run(Instant until)
    {
        var last = Instant.MinValue;
        foreach (var act in _read.Acts.TakeWhile(act => act.At <= until))
        {
            // Between acts of one instant nothing ticks, unless it did: they came as fast as that.
            if (act.At != last)
            {
                TickUntil(act.At);
            }

            last = act.At;
            Do(act);
        }

        TickUntil(until);
        return new ReplayedCase
        {
            Case = _case,
            Entries = [.. _entries],
            Messages = _messages.ToImmutableDictionary(m => m.Key, m => new ReplayedMessage(m.Value.Template, m.Value.Recipient == OutgoingMessage.Customer)),
            Refused = _refused,
        };
    }

    private void TickUntil(Instant until)
    {
        while (_case is { } state && NextWakeUp.Of(state) is { } next && next <= until && _ticks++ < MostTicks)
        {
            // What is due already at its making, such as a reminder of a slot that is close, is done at once.
            Decide(new CaseCommand.Tick { By = Actor.System }, Instant.Max(next, _now));
        }
    }

    private void Do(Act act)
    {
        switch (act)
        {
            case Act.Given { Command: CaseCommand.Flag flag }:
                Flag(flag, act.At);
                break;
            case Act.Given given when _case is not null:
                Decide(given.Command, act.At);
                break;
            case Act.Merged merged when _case is { } state:
                Decide(merged.Command with { Seen = Other(state, merged) }, act.At);
                break;
            case Act.Delivered delivered when _case is not null:
                if (!Deliver(delivered, act.At))
                {
                    _waiting.Add(delivered);
                }

                break;
            case Act.Looked:
                TickUntil(act.At);
                break;
            case Act.NoticeFailed failed when _case is { } state:
                var id = OutgoingMessage.IdOf(state.Id, state.Cycle.Number, failed.Notice.Step, failed.Notice.Recipient, failed.Notice.Channel);
                if (_messages.ContainsKey(id))
                {
                    Decide(new CaseCommand.RecordDelivery(id, MessageState.Failed, GivesReceipts: true, failed.Code) { By = Actor.System }, act.At);
                }

                break;
        }
    }

    /// <summary>What the agent promised may be later than what the books allow: then theirs is promised (P5).</summary>
    private void Flag(CaseCommand.Flag flag, Instant at)
    {
        var wanted = flag.Origin is { From.Kind: LinkKind.RecoveryOf } origin
            ? flag with { Origin = origin with { Within = _books.Policies.Rules.Closing.RecoverWithin } }
            : flag;
        Decide(wanted, at);
        if (_case is null && wanted.Promise is not null)
        {
            Decide(wanted with { Promise = null }, at);
        }
    }

    private void Decide(CaseCommand command, Instant at)
    {
        _now = at;
        if (CaseDecider.Decide(_case, command, at, _books) is not Decision.Accepted accepted)
        {
            _refused++;
            return;
        }

        _case = accepted.Case;
        _entries.AddRange(accepted.Entries);
        foreach (var id in accepted.Withdrawn)
        {
            _messages.Remove(id);
        }

        foreach (var message in accepted.Messages)
        {
            _messages[message.Id] = message;
        }

        StrikeOff(at);
        foreach (var message in accepted.Messages.Where(m => m.Recipient == OutgoingMessage.Customer && m.State == MessageState.Queued))
        {
            Sent(message, at);
        }
    }

    /// <summary>What was left to do on other cases ended as it did then; what was never left to do is taken to have been done.</summary>
    private void StrikeOff(Instant at)
    {
        while (_case is { FollowOns: [var work, ..] })
        {
            var done = _read.FollowOns.GetValueOrDefault(work.Case);
            Decide(new CaseCommand.RecordFollowOn(work.Case, done?.Number ?? _case.Number, done?.Refusal, work.Kind) { By = Actor.System }, at);
        }
    }

    /// <summary>
    /// A message left: what became of it earlier than it leaves here happens now, and one that something hangs on and that never was arrives.
    /// </summary>
    private void Sent(OutgoingMessage message, Instant at)
    {
        foreach (var early in _waiting.Where(d => d.Step == message.Step && d.Cycle == _case!.Cycle.Number).ToList())
        {
            _waiting.Remove(early);
            Deliver(early, at);
        }

        if (Matters(message) && !_read.Told.Contains((_case!.Cycle.Number, message.Step)))
        {
            Decide(new CaseCommand.RecordDelivery(message.Id, MessageState.Sent, GivesReceipts: false, Code: null) { By = Actor.System }, at);
        }
    }

    private static bool Matters(OutgoingMessage message) =>
        message.Template is TemplateName.Answer or TemplateName.Question or TemplateName.NewPromise or TemplateName.Extension;

    /// <summary>Brings what became of a message; false if there is no such message yet.</summary>
    private bool Deliver(Act.Delivered delivered, Instant at)
    {
        var sent = _messages.Values.Where(m => m.Recipient == OutgoingMessage.Customer && m.Step == delivered.Step && m.State == MessageState.Queued
            && OutgoingMessage.StepOf(m.Id, _read.Id, delivered.Cycle, OutgoingMessage.Customer, m.Channel) is not null);
        var message = sent.OrderByDescending(m => m.Channel == delivered.Channel).ThenByDescending(m => m.At).FirstOrDefault();
        if (message is null || (delivered.State == MessageState.Failed && delivered.Channel is { } lost && lost != message.Channel))
        {
            return message is not null;
        }

        Decide(new CaseCommand.RecordDelivery(message.Id, delivered.State, delivered.GivesReceipts, delivered.Code) { By = Actor.System }, at);
        return true;
    }

    /// <summary>The other case as far as it mattered: its addresses, its promise if that was the earlier one, and the call that was agreed on there.</summary>
    private static Case Other(Case state, Act.Merged merged) => state with
    {
        Id = merged.Fact.FollowOn.Case,
        Number = merged.Fact.Number,
        OtherAddresses = [.. state.OtherAddresses, .. merged.Fact.Addresses],
        Links = [],
        FollowOns = [],
        Cycle = new Cycle
        {
            Number = 1,
            OpenedAt = state.FlaggedAt,
            Promise = merged.Fact.Promise,
            Terms = merged.Fact.Terms,
            Calls = merged.Fact.Slot is { } slot ? Calls.None with { Slot = slot.StartAt == state.Cycle.Calls?.Slot?.StartAt ? Later(slot) : slot } : null,
        },
    };

    /// <summary>Where its own call stayed, that of the other case was at some later time.</summary>
    private static Slot Later(Slot slot) => slot with { StartAt = slot.StartAt + Duration.FromMinutes(1) };
}
