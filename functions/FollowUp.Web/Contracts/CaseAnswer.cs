using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;

namespace FollowUp.Web.Contracts;

/// <summary>A case after a command. Times are UTC; members without a value are left out.</summary>
public sealed record CaseAnswer : PlanAnswer
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
    [JsonPropertyOrder(-3)]
    public required CaseId Id { get; init; }

    /// <summary>The number that the customer is given.</summary>
    [JsonPropertyOrder(-2)]
    public required string Number { get; init; }

    /// <summary>True if the command found everything as it wants it and changed nothing; left out otherwise.</summary>
    public bool? AlreadySo { get; init; }

    /// <summary>True if a flag joined this case, which the customer had open already (P7); left out otherwise.</summary>
    public bool? Joined { get; init; }

    /// <summary>True if a flag joined another team's case, which the caller may not open (A1); left out otherwise.</summary>
    public bool? Hidden { get; init; }
}
