namespace FollowUp.TestServers.Acs;

/// <summary>A mail that the fake keeps.</summary>
/// <param name="OperationId">The id that the client gave the operation.</param>
/// <param name="Sender">The address it is from.</param>
/// <param name="Recipients">Whom it is to.</param>
/// <param name="Subject">The subject.</param>
/// <param name="PlainText">The text.</param>
/// <param name="Headers">The headers that the client added.</param>
public sealed record AcsMail(
    Guid OperationId,
    string Sender,
    IReadOnlyList<string> Recipients,
    string Subject,
    string PlainText,
    IReadOnlyDictionary<string, string> Headers);
