using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;

namespace FollowUp.Web.Contracts;

/// <summary>A case after a command. Times are UTC; members without a value are left out.</summary>
public record CaseAnswer : PlanAnswer
{
    /// <summary>For the serializer.</summary>
    public CaseAnswer()
    {
    }

    [SetsRequiredMembers]
    internal CaseAnswer(PlanAnswer plan, Case @case, CaseWarning? warning) : base(plan)
    {
        (Id, Number) = (@case.Id, @case.Number);
        (Warning, WarningCode, WarningValues) = (warning?.Sentence, warning?.Code, warning?.Values);
    }

    /// <summary>Its identity, for paths.</summary>
    [JsonPropertyOrder(-2)]
    public required CaseId Id { get; init; }

    /// <summary>The number that the customer is given.</summary>
    [JsonPropertyOrder(-1)]
    public required string Number { get; init; }

    /// <summary>What the caller should know though the command stands; left out if there is nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>The stable code of the warning, for programs: <c>answerTooLate</c>. Left out without a warning.</summary>
    public string? WarningCode { get; init; }

    /// <summary>What the warning speaks of, by name, as a problem's values: <c>until</c> and <c>deadline</c> are ISO 8601 in UTC with a Z.</summary>
    public IReadOnlyDictionary<string, string>? WarningValues { get; init; }

    /// <summary>True if the command found everything as it wants it and changed nothing; left out otherwise.</summary>
    public bool? AlreadySo { get; init; }

    /// <summary>True if a flag joined this case, which the customer had open already (P7); left out otherwise.</summary>
    public bool? Joined { get; init; }

    /// <summary>True if a flag joined another team's case, which the caller may not open (A1); left out otherwise.</summary>
    public bool? Hidden { get; init; }
}
