using System.Collections.Immutable;
using FollowUp.Core.Access;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What a customer can do on the page behind the link (M10).</summary>
public enum CustomerAction
{
    /// <summary>Adds something that the centre should know.</summary>
    AddInformation,

    /// <summary>Asks for a supervisor (L2).</summary>
    AskForSupervisor,

    /// <summary>Chooses when to be called (C1).</summary>
    ChooseSlot,

    /// <summary>Says that it is solved (M9).</summary>
    Confirm,

    /// <summary>Says that it is not solved (Z2).</summary>
    NotSolved,

    /// <summary>Rates how it was handled, 1 to 5 (Z3).</summary>
    Rate,
}

/// <summary>What a case would take from its customer now (M10).</summary>
public static class CustomerActions
{
    private const string SomeWords = "-";
    private const int BestScore = 5;

    /// <summary>
    /// Each is tried, without effect, by the rules that would decide it: what they refuse, and what would change nothing, is not offered.
    /// What the centre should know is taken always.
    /// </summary>
    /// <param name="state">The case.</param>
    /// <param name="slots">The slots that are offered; the first is tried.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="books">The books.</param>
    public static ImmutableArray<CustomerAction> For(Case state, ImmutableArray<Instant> slots, Instant now, Books books) =>
    [
        .. Enum.GetValues<CustomerAction>().Where(action => action == CustomerAction.AddInformation
            || (Sample(action, slots) is { } command
                && CaseDecider.Decide(state, command, now, books) is Decision.Accepted { Entries.Count: > 0 })),
    ];

    /// <summary>The command of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="text">The words that come with it.</param>
    /// <param name="slotAt">The start of the slot (UTC).</param>
    /// <param name="score">The rating.</param>
    public static CaseCommand CommandOf(CustomerAction action, string? text, Instant? slotAt, int? score) => action switch
    {
        CustomerAction.AddInformation => new CaseCommand.RecordWords(text ?? "") { By = Actor.Customer },
        CustomerAction.AskForSupervisor => new CaseCommand.AskForSupervisor { By = Actor.Customer },
        CustomerAction.ChooseSlot => new CaseCommand.ChooseSlot(slotAt.GetValueOrDefault(), OverrideReason: null) { By = Actor.Customer },
        CustomerAction.Confirm => new CaseCommand.Confirm { By = Actor.Customer },
        CustomerAction.NotSolved => new CaseCommand.Reopen(text) { By = Actor.Customer },
        CustomerAction.Rate => new CaseCommand.Rate(score.GetValueOrDefault()) { By = Actor.Customer },
        _ => throw new InvalidOperationException($"{action} is no command."),
    };

    private static CaseCommand? Sample(CustomerAction action, ImmutableArray<Instant> slots) =>
        action == CustomerAction.ChooseSlot && slots.IsEmpty ? null
        : CommandOf(action, SomeWords, slots.IsEmpty ? null : slots[0], BestScore);
}
