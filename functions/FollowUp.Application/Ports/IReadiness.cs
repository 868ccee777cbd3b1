namespace FollowUp.Application.Ports;

/// <summary>Tells whether this host can take work now.</summary>
public interface IReadiness
{
    /// <summary>
    /// What is not ready, in a few words each and without addresses, paths or secrets: anybody may read it. Empty if all is well.
    /// </summary>
    Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancel);
}
