namespace FollowUp.Functions.Tables;

/// <summary>A case, a message or a commit is larger than a table can hold. Nothing of it was stored.</summary>
public sealed class TooLargeToStoreException(string message) : Exception(message);
