namespace FollowUp.Core.Cases;

/// <content>Refusals of a flag against an outage (C6).</content>
internal static partial class Refusals
{
    public static Refusal NothingToRestore() =>
        Invalid("outage", "nothingToRestore", "This kind of case promises nothing, so there is no clock that an outage could hold (P1, C6).");

    public static Refusal PromiseBeforeTheEnd() =>
        Invalid("promise", "promiseBeforeTheEnd", "Nothing can be promised before the outage is over (C6).");
}
