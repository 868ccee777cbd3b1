namespace FollowUp.Core.Messages;

/// <summary>What fills the placeholders of a template. A value left null must not be asked for; an empty text is a value.</summary>
public readonly record struct TemplateValues
{
    /// <inheritdoc cref="Placeholder.Number"/>
    public string? Number { get; init; }

    /// <inheritdoc cref="Placeholder.Customer"/>
    public string? Customer { get; init; }

    /// <inheritdoc cref="Placeholder.Promised"/>
    public string? Promised { get; init; }

    /// <inheritdoc cref="Placeholder.ReachUs"/>
    public string? ReachUs { get; init; }

    /// <inheritdoc cref="Placeholder.Link"/>
    public string? Link { get; init; }

    /// <inheritdoc cref="Placeholder.StaffNumber"/>
    public string? StaffNumber { get; init; }

    /// <inheritdoc cref="Placeholder.Answer"/>
    public string? Answer { get; init; }

    /// <inheritdoc cref="Placeholder.Question"/>
    public string? Question { get; init; }

    /// <inheritdoc cref="Placeholder.Deadline"/>
    public string? Deadline { get; init; }

    /// <inheritdoc cref="Placeholder.Summary"/>
    public string? Summary { get; init; }

    /// <inheritdoc cref="Placeholder.Team"/>
    public string? Team { get; init; }

    /// <inheritdoc cref="Placeholder.Owner"/>
    public string? Owner { get; init; }

    /// <inheritdoc cref="Placeholder.Remaining"/>
    public string? Remaining { get; init; }

    /// <inheritdoc cref="Placeholder.Step"/>
    public string? Step { get; init; }

    /// <inheritdoc cref="Placeholder.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="Placeholder.Slot"/>
    public string? Slot { get; init; }

    /// <inheritdoc cref="Placeholder.Phone"/>
    public string? Phone { get; init; }

    /// <inheritdoc cref="Placeholder.Count"/>
    public string? Count { get; init; }

    /// <inheritdoc cref="Placeholder.Window"/>
    public string? Window { get; init; }

    /// <inheritdoc cref="Placeholder.Items"/>
    public string? Items { get; init; }

    /// <summary>Values for placeholders that have no member of their own: those of digests.</summary>
    public IReadOnlyDictionary<Placeholder, string>? More { get; init; }

    /// <summary>The value of one placeholder, or null if it was not given.</summary>
    public string? Of(Placeholder placeholder) => placeholder switch
    {
        Placeholder.Number => Number,
        Placeholder.Customer => Customer,
        Placeholder.Promised => Promised,
        Placeholder.ReachUs => ReachUs,
        Placeholder.Link => Link,
        Placeholder.StaffNumber => StaffNumber,
        Placeholder.Answer => Answer,
        Placeholder.Question => Question,
        Placeholder.Deadline => Deadline,
        Placeholder.Summary => Summary,
        Placeholder.Team => Team,
        Placeholder.Owner => Owner,
        Placeholder.Remaining => Remaining,
        Placeholder.Step => Step,
        Placeholder.Reason => Reason,
        Placeholder.Slot => Slot,
        Placeholder.Phone => Phone,
        Placeholder.Count => Count,
        Placeholder.Window => Window,
        Placeholder.Items => Items,
        _ => More?.GetValueOrDefault(placeholder),
    };
}
