namespace FollowUp.Core.People;

/// <summary>A mistake for which a roster is refused (A3).</summary>
/// <param name="Subject">What is wrong: <c>centre</c>, <c>team</c> or <c>person</c>.</param>
/// <param name="Id">The id of the team or person; the centre's name.</param>
/// <param name="Field">The field, as the roster file spells it, such as <c>staffNumber</c>.</param>
/// <param name="Sentence">What is wrong with it, for people.</param>
public sealed record RosterError(string Subject, string Id, string Field, string Sentence)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => $"{Subject} '{Id}', {Field}: {Sentence}";
}
