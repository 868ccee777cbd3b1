using NodaTime;

namespace FollowUp.Application.Documents;

/// <summary>What becomes of a document.</summary>
public abstract record DocumentChange<T>
    where T : class
{
    private DocumentChange()
    {
    }

    /// <summary>It stays as it is: already so.</summary>
    public sealed record Keep : DocumentChange<T>;

    /// <summary>It becomes this.</summary>
    /// <param name="Value">What is stored from now on.</param>
    /// <param name="WakeAt">When it has to be looked at again (UTC); null if never.</param>
    public sealed record Store(T Value, Instant? WakeAt = null) : DocumentChange<T>;

    /// <summary>It goes.</summary>
    public sealed record Remove : DocumentChange<T>;
}
