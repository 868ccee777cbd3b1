using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of the customers' links and of the page behind them (M10).</summary>
public sealed record LinkRules
{
    /// <summary>
    /// How long a link is good after the message that carries it was decided; rounded up to the hour. For as long a case that was closed is found by
    /// what its customer writes (Z2, Z3, M9).
    /// </summary>
    public required Duration ValidFor { get; init; }

    /// <summary>For how long the same words, sent again, are the same message: a form is easily sent twice.</summary>
    public required Duration SameWordsWithin { get; init; }

    /// <summary>How many callback slots the page offers at the most.</summary>
    public required int SlotsShown { get; init; }
}
