namespace FollowUp.TestServers.Twilio;

/// <summary>A message that the fake keeps.</summary>
/// <param name="Sid">Its name, beginning with SM.</param>
/// <param name="Form">The fields that were posted.</param>
/// <param name="CreatedAt">When it was taken (UTC).</param>
public sealed record TwilioRecord(string Sid, IReadOnlyDictionary<string, string> Form, DateTimeOffset CreatedAt)
{
    /// <summary>The recipient.</summary>
    public string To => Form["To"];

    /// <summary>The text.</summary>
    public string Body => Form["Body"];
}
