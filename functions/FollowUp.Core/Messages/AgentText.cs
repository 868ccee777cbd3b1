namespace FollowUp.Core.Messages;

/// <summary>What an agent writes freely and a customer will read: the answer (M4).</summary>
public static class AgentText
{
    /// <summary>
    /// Why the text cannot go to a customer, as a sentence for the agent, or null. Only the words that the manual forbids are looked
    /// for (M6): an answer carries no promise, so it may say "as soon as possible".
    /// </summary>
    public static string? Problem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UnfitWordIn(text) is { } word
            ? $"The answer says {word}; tell the customer in other words what was done and what happens next."
            : null;
    }

    /// <summary>The word that keeps the text from the customer, as the manual spells it; null if there is none.</summary>
    public static string? UnfitWordIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Wording.HandingOverIn(text);
    }
}
