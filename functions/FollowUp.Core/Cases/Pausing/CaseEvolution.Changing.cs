namespace FollowUp.Core.Cases;

/// <content>The promise changes on its way (X4, X5).</content>
public static partial class CaseEvolution
{
    private static Case Reclassified(this Case state, CaseEvent.CaseReclassified e) => state with
    {
        Kind = e.To.Kind,
        Complexity = e.To.Complexity,
        Category = e.To.Category,
        Customer = state.Customer with { Tier = e.To.Tier },
        Cycle = state.Cycle with
        {
            Terms = e.Terms,
            Promise = e.Promise,
            Steps = e.Steps,
            Offer = e.Offer,
            OffersMade = state.Cycle.OffersMade + 1,
            ProgressAt = e.ProgressAt ?? state.Cycle.ProgressAt,
            Reclassified = true,
            Pause = state.Cycle.Pause is { } pause && e.Left is { } left
                ? pause with { Left = left, PromiseLeft = pause.PromiseLeft < left ? pause.PromiseLeft : null }
                : state.Cycle.Pause,
        },
    };

    private static Cycle Asked(this Cycle cycle, CaseEvent.ExtensionAsked e) =>
        cycle.Told(Steps.ExtensionAsked(e.Extension.Number), e.Notice, e.Extension.Reason) with
        {
            Extension = e.Extension,
            Extensions = e.Extension.Number,
            ExtensionDecision = null,
        };

    private static Cycle Escalated(this Cycle cycle, CaseEvent.ExtensionEscalated e) =>
        cycle.Told(Steps.ExtensionAskedAgain(cycle.Extension!.Number), e.Notice, cycle.Extension.Reason) with
        {
            Extension = cycle.Extension with { AtSupervisor = true },
        };

    private static Cycle Granted(this Cycle cycle, CaseEvent.ExtensionGranted e, string by) => cycle with
    {
        Extension = null,
        ExtensionDecision = new(by, Granted: true),
        Offer = e.Offer,
        OffersMade = cycle.OffersMade + 1,
    };

    private static Cycle Denied(this Cycle cycle, CaseEvent.ExtensionDenied e, string by) =>
        cycle.Told(Steps.ExtensionDenied(cycle.Extensions), e.Notice, e.Reason) with
        {
            Extension = null,
            ExtensionDecision = new(by, Granted: false),
        };

    private static Cycle Moved(this Cycle cycle, CaseEvent.PromiseMoved e) => cycle with
    {
        Promise = e.Promise,
        Steps = e.Steps,
        Offer = null,
        Extended = cycle.Extended || Promises.PlannedStep.RuleOf(e.Step) == "X5",
    };
}
