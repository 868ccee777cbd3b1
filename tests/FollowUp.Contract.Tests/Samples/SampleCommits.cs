using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Samples;

/// <summary>Commits made by hand.</summary>
public static class SampleCommits
{
    /// <summary>The first commit of a case.</summary>
    public static Commit Flag(Case state, params OutgoingMessage[] messages) => new()
    {
        Case = state with { Version = 1 },
        ExpectedVersion = 0,
        Entries = [new TimelineEntry(SampleCases.Start, "li", Flagged(state))],
        Messages = messages,
        WakeAt = SampleCases.Start + Duration.FromHours(1),
    };

    /// <summary>The first commit of a case of a given name.</summary>
    public static Commit Flag(string name = "the case") => Flag(SampleCases.Open(SampleCases.Id(name)));

    /// <summary>A commit that adds a note to what another left behind.</summary>
    public static Commit Then(Commit before, Func<Case, Case>? change = null) => After(before, change, new CaseEvent.NoteAdded("Called the mast."));

    /// <summary>A commit that adds facts to what another left behind.</summary>
    public static Commit After(Commit before, Func<Case, Case>? change, params CaseEvent[] facts) => new()
    {
        Case = (change ?? (state => state))(before.Case) with { Version = before.Case.Version + facts.Length },
        ExpectedVersion = before.Case.Version,
        Entries = [.. facts.Select(fact => new TimelineEntry(SampleCases.Start + Duration.FromMinutes(before.Case.Version), "chen", fact))],
        WakeAt = before.WakeAt,
    };

    /// <summary>An answer to give again.</summary>
    public static StoredAnswer Answer(string key = "li/7f3a", Instant? at = null) =>
        new(key, "sha256:91b0", 201, "{\"number\":\"261122-48213907\",\"say\":\"王先生\"}", at ?? SampleCases.Start);

    private static CaseEvent.CaseFlagged Flagged(Case state) => new()
    {
        Number = state.Number,
        Kind = state.Kind,
        Complexity = state.Complexity,
        Category = state.Category,
        Symptom = state.Symptom,
        Summary = state.Summary,
        Customer = state.Customer,
        Team = state.Team,
        Owner = state.Owner,
        Terms = state.Cycle.Terms,
        Promise = state.Cycle.Promise,
        Steps = state.Cycle.Steps,
    };
}
