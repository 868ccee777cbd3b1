namespace FollowUp.Functions.Senders;

/// <summary>Why an entry of a post is no report.</summary>
internal enum IgnoredEntry
{
    /// <summary>An event of a type that is not subscribed to for anything here.</summary>
    OtherEvent,

    /// <summary>The mail was to a list, which the service sent it on to: that says nothing about anybody's mailbox.</summary>
    Expanded,

    /// <summary>Not an event at all, or one without a type or data.</summary>
    NotAnEvent,

    /// <summary>A report that names no operation id.</summary>
    NoOperationId,

    /// <summary>A report without a status, or with one that is no single word.</summary>
    NoStatus,
}
