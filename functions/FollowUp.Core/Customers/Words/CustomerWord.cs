namespace FollowUp.Core.Customers.Words;

/// <summary>What a customer's message means (M9).</summary>
public abstract record CustomerWord
{
    private CustomerWord()
    {
    }

    /// <summary>No more text messages.</summary>
    public sealed record Stop : CustomerWord;

    /// <summary>Text messages again.</summary>
    public sealed record Start : CustomerWord;

    /// <summary>A rating, if one was asked for; else it is like any other message.</summary>
    /// <param name="Score">1 to 5.</param>
    public sealed record Rating(int Score) : CustomerWord;

    /// <summary>It is solved, if there is an answer; else it is like any other message.</summary>
    public sealed record Solved : CustomerWord;

    /// <summary>It is not solved, if there is an answer; else it is like any other message.</summary>
    public sealed record NotSolved : CustomerWord;

    /// <summary>Thanks and nothing else.</summary>
    public sealed record Thanks : CustomerWord;

    /// <summary>A machine answers for the customer.</summary>
    public sealed record Automatic : CustomerWord;

    /// <summary>Anything else: somebody has to read it.</summary>
    public sealed record Other : CustomerWord;
}
