namespace FollowUp.TestServers.Twilio;

/// <summary>A request as it arrived, before any check.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="PathAndQuery">The path and query, escaped as sent.</param>
/// <param name="Authorization">The header of that name, whole.</param>
/// <param name="Form">The fields of a POST.</param>
public sealed record TwilioRequest(string Method, string PathAndQuery, string Authorization, IReadOnlyDictionary<string, string> Form);
