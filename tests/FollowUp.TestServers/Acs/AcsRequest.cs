namespace FollowUp.TestServers.Acs;

/// <summary>A request as it arrived, before any check.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="PathAndQuery">The path and query, escaped as sent.</param>
/// <param name="Authorization">The header of that name, whole.</param>
/// <param name="OperationId">The header Operation-Id as sent.</param>
/// <param name="Body">The body as sent.</param>
public sealed record AcsRequest(string Method, string PathAndQuery, string Authorization, string OperationId, string Body);
