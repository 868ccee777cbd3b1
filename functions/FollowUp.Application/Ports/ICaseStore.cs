using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Keeps cases. What a commit acknowledged is there after a crash at any instant (O3).</summary>
public interface ICaseStore
{
    /// <summary>The case as it stands; null if there is none.</summary>
    Task<Case?> LoadAsync(CaseId id, CancellationToken cancel);

    /// <summary>Stores all of a commit or nothing, and answers when it is durable.</summary>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancel);

    /// <summary>The answer kept for a key of this case; null if the key is new (O2).</summary>
    Task<StoredAnswer?> FindAnswerAsync(CaseId id, string key, CancellationToken cancel);

    /// <summary>Forgets answers given before an instant (UTC); tells how many. Answers are kept for 24 hours (O2).</summary>
    Task<int> ForgetAnswersAsync(Instant before, CancellationToken cancel);
}
