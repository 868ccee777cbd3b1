namespace FollowUp.Web.Contracts;

/// <summary>How the host is.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
public sealed record HealthAnswer(string Status);
