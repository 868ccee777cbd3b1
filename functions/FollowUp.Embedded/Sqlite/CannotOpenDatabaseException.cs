namespace FollowUp.Embedded.Sqlite;

/// <summary>The database file cannot be used by this process; the message is a sentence for the person who starts the product.</summary>
public sealed class CannotOpenDatabaseException : Exception
{
    /// <summary>Makes it without a reason.</summary>
    public CannotOpenDatabaseException()
    {
    }

    /// <summary>Makes it with the sentence that is shown.</summary>
    public CannotOpenDatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it with the sentence that is shown and what lies behind it.</summary>
    public CannotOpenDatabaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
