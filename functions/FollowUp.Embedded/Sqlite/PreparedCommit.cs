using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Reports;

namespace FollowUp.Embedded.Sqlite;

/// <summary>A commit with its JSON written on the caller's thread: the writer's time is the scarce one.</summary>
internal sealed class PreparedCommit
{
    public PreparedCommit(Commit commit)
    {
        if (commit.Messages.FirstOrDefault(m => !m.Id.StartsWith(commit.Case.Id.Value + ".", StringComparison.Ordinal)) is { } stray)
        {
            throw new ArgumentException($"The message {stray.Id} is not one of case {commit.Case.Id}.", nameof(commit));
        }

        Commit = commit;
        CaseJson = StoredJson.WriteUtf8(commit.Case);
        Figures = CaseFigures.Of(commit.Case);
        FiguresJson = StoredJson.WriteUtf8(Figures);
        EventJson = [.. commit.Entries.Select(entry => StoredJson.WriteUtf8(entry.Event))];
        MovesAddresses = commit.Entries.Any(entry => Case.MovesAddresses(entry.Event));
        ChangesTeam = commit.Entries.Any(entry => entry.Event is CaseEvent.CaseAssigned { Team: not null });
    }

    public Commit Commit { get; }

    public byte[] CaseJson { get; }

    public CaseFigures Figures { get; }

    public byte[] FiguresJson { get; }

    public byte[][] EventJson { get; }

    /// <summary>True if the messages of the case go to another team with it.</summary>
    public bool ChangesTeam { get; }

    /// <summary>True if the case may be found by other addresses than before, though it keeps its place in every list.</summary>
    public bool MovesAddresses { get; }

    public long DeadlineAt => Commit.Case.Cycle.DeadlineAt?.Ticks() ?? StoredStates.Never;

    /// <summary>Stores everything or, if the case is not where it is expected, nothing; checks first, so that nothing has to be undone.</summary>
    public CommitResult Store(WriteSession session)
    {
        if (Place(session) is not { } caseRow)
        {
            return CommitResult.Conflict;
        }

        session.Figures.Put(caseRow, Figures, FiguresJson);
        session.Events.Insert(caseRow, this);
        foreach (var message in Commit.Messages)
        {
            session.Outbox.Put(caseRow, Commit.Case.Team, message);
        }

        foreach (var id in Commit.Withdrawn)
        {
            session.Outbox.Withdraw(caseRow, id);
        }

        if (ChangesTeam)
        {
            session.Outbox.MoveTo(caseRow, Commit.Case.Team);
        }

        if (Commit.Delivery is { } delivery)
        {
            session.Outbox.Change(delivery);
        }

        if (Commit.Answer is { } answer)
        {
            session.Answers.Insert(caseRow, answer);
        }

        return CommitResult.Committed;
    }

    private long? Place(WriteSession session)
    {
        if (Commit.ExpectedVersion == 0)
        {
            return Found(session, session.Cases.Insert(this));
        }

        if (session.Cases.Find(this) is not { } row
            || row.Version != Commit.ExpectedVersion
            || (Commit.Answer is { } answer && session.Answers.Has(row.N, answer.Key)))
        {
            return null;
        }

        session.Cases.Update(row, this);
        return row.SamePlace && !MovesAddresses ? row.N : Found(session, row.N);
    }

    /// <summary>Lets the case be found by its customer's addresses, or no longer.</summary>
    private long? Found(WriteSession session, long? caseRow)
    {
        if (caseRow is { } n)
        {
            session.Contacts.Set(n, Commit.Case);
        }

        return caseRow;
    }
}
