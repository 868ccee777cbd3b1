namespace FollowUp.Core.Customers.Words;

/// <summary>The meanings that the word book has lists for (M9).</summary>
public enum WordMeaning
{
    /// <summary>No more text messages.</summary>
    Stop,

    /// <summary>Text messages again.</summary>
    Start,

    /// <summary>The answer solved it.</summary>
    Solved,

    /// <summary>It did not.</summary>
    NotSolved,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>What the messages of machines begin with.</summary>
    Automatic,
}
