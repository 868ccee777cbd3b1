namespace FollowUp.Core.Messages;

/// <summary>What a template of one name may and must hold, in every language.</summary>
/// <param name="Name">One of <see cref="TemplateName"/>.</param>
/// <param name="Audience">Who reads or hears it.</param>
/// <param name="Allowed">The placeholders that the sender of this message gives a value for.</param>
/// <param name="Required">The placeholders that the text cannot do without.</param>
public sealed record TemplateSpec(
    string Name,
    Audience Audience,
    IReadOnlySet<Placeholder> Allowed,
    IReadOnlyList<Placeholder> Required)
{
    /// <summary>Whether the text has to say how to opt out (M0): it names the reply STOP.</summary>
    public bool SaysHowToOptOut { get; init; }
}
