using FollowUp.Core.Access;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>A decision being made: every fact is applied as it is recorded, so that the next rule sees what the one before it did.</summary>
internal sealed class Draft(Case state, Actor by, Instant now, Books books)
{
    private readonly List<TimelineEntry> _entries = [];
    private readonly List<OutgoingMessage> _messages = [];
    private readonly List<string> _withdrawn = [];

    public Case Case { get; private set; } = state;

    public Cycle Cycle => Case.Cycle;

    public Actor By => by;

    public Instant Now => now;

    public Books Books => books;

    public static Draft Begin(CaseId id, CaseEvent.CaseFlagged flagged, Actor by, Instant now, Books books)
    {
        var draft = new Draft(CaseEvolution.Begin(id, flagged, now, by.Id), by, now, books);
        draft._entries.Add(new(now, by.Id, flagged));
        return draft;
    }

    public void Record(CaseEvent fact)
    {
        var entry = new TimelineEntry(now, by.Id, fact);
        _entries.Add(entry);
        Case = Case.Apply(entry);
    }

    /// <summary>One effect per id: a person who stands on two rungs of a step is told once (L9).</summary>
    public void Send(OutgoingMessage message)
    {
        if (_messages.TrueForAll(m => m.Id != message.Id))
        {
            _messages.Add(message);
        }
    }

    /// <summary>Ends the cycle; what was held for the customer is out of date with it.</summary>
    public Decision End(CaseEvent fact)
    {
        _withdrawn.AddRange(Cycle.Held.Select(held => CustomerText.IdOf(Case, held.Step, held.Channel)));
        Record(fact);
        return Accept();
    }

    public void Withdraw(HeldMessage held)
    {
        _withdrawn.Add(CustomerText.IdOf(Case, held.Step, held.Channel));
        Record(new CaseEvent.CustomerMessageDropped(held.Step));
    }

    /// <summary>Takes back what the customer was to be sent by a step, on whatever channel, if no sender has it yet.</summary>
    /// <param name="before">The case as it was when that was decided.</param>
    /// <param name="step">The step.</param>
    public void WithdrawQueued(Case before, string step) => _withdrawn.AddRange([.. CustomerChannels.Of(before)
        .Select(channel => CustomerText.IdOf(before, step, channel)).Except(_withdrawn)]);

    /// <summary>Takes a held message back; the caller says with a fact of its own what becomes of it.</summary>
    public void TakeBack(HeldMessage held) => TakeBack(held.Step, held.Channel);

    /// <summary>Takes a message back on one channel, if no sender has it yet.</summary>
    public void TakeBack(string step, Channel channel) => _withdrawn.Add(CustomerText.IdOf(Case, step, channel));

    public Decision Accept() => new Decision.Accepted(Case, _entries, _messages, _withdrawn);
}
