namespace FollowUp.Core.People;

/// <summary>A team of agents with at least one lead (A3).</summary>
/// <param name="Id">Unique among teams; compared by character.</param>
/// <param name="Name">The name that people read.</param>
public sealed record Team(string Id, string Name);
