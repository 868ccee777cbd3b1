using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Application.Commands;

/// <summary>How a command went.</summary>
public abstract record CommandResult
{
    private CommandResult()
    {
    }

    /// <summary>It stands, durably. No entries means that it was already so.</summary>
    /// <param name="Decision">The case afterwards and what became true.</param>
    public sealed record Done(Decision.Accepted Decision) : CommandResult;

    /// <summary>The same key and body came before: this is the answer of then (O2).</summary>
    /// <param name="Answer">The answer kept.</param>
    public sealed record Repeated(StoredAnswer Answer) : CommandResult;

    /// <summary>The key came before with another body (O2).</summary>
    public sealed record KeyReused : CommandResult;

    /// <summary>A rule refuses it; nothing is stored.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : CommandResult;

    /// <summary>There is no such case.</summary>
    public sealed record NotFound : CommandResult;
}

/// <summary>The caller's key for one POST (O2).</summary>
/// <param name="Key">Caller and key, as one text.</param>
/// <param name="RequestHash">A hash of route and body.</param>
/// <param name="Render">Words the answer that is kept with the commit: status and JSON body.</param>
public sealed record Idempotency(string Key, string RequestHash, Func<Decision.Accepted, (int Status, string Body)> Render)
{
    /// <summary>For how long a key is known (O2).</summary>
    public static readonly NodaTime.Duration KeptFor = NodaTime.Duration.FromHours(24);

    internal StoredAnswer Answer(Decision.Accepted accepted, NodaTime.Instant now)
    {
        var (status, body) = Render(accepted);
        return new StoredAnswer(Key, RequestHash, status, body, now);
    }
}

/// <summary>A case was changed by others at every try; the caller may try again.</summary>
public sealed class CaseBusyException(CaseId id) : Exception($"Case {id} is being changed by others; try again.");
