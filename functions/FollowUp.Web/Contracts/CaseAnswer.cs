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
    internal CaseAnswer(PlanAnswer plan, Case @case) : base(plan) => (Id, Number) = (@case.Id, @case.Number);

    /// <summary>Its identity, for paths.</summary>
    [JsonPropertyOrder(-2)]
    public required CaseId Id { get; init; }

    /// <summary>The number that the customer is given.</summary>
    [JsonPropertyOrder(-1)]
    public required string Number { get; init; }

    /// <summary>What the caller should know though the command stands; left out if there is nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>True if the command found everything as it wants it and changed nothing; left out otherwise.</summary>
    public bool? AlreadySo { get; init; }

    /// <summary>True if a flag joined this case, which the customer had open already (P7); left out otherwise.</summary>
    public bool? Joined { get; init; }
}
