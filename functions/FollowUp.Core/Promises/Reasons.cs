using System.Globalization;
using NodaTime;
using static FollowUp.Core.NamedValues;

namespace FollowUp.Core.Promises;

/// <summary>Every reason for a time, in one place (P8).</summary>
internal static partial class Reasons
{
    public static Reason OfElapsedTime(Duration target, string policy, bool pauses, bool reclassified, bool extended) =>
        Changed(new("P2", "ofElapsedTime", $"{Said(target)} of elapsed time after the start ({policy})"), pauses, reclassified, extended)
            .With("span", Minutes(target)).With("policy", policy);

    public static Reason OfOpenHours(
        Duration target, string policy, string calendar, string version, bool pauses, bool reclassified, bool extended) =>
        Changed(
            new("P2", "ofOpenHours", $"{Said(target)} of open hours of calendar '{calendar}' in version {version} after the start ({policy})"),
            pauses,
            reclassified,
            extended)
            .With("span", Minutes(target)).With("policy", policy).With("calendar", calendar).With("version", version);

    public static Reason PromiseRoundedDown() => new(
        "P3", "promiseRoundedDown", "The promised time, which is the due time rounded down to the minute, comes before the due time.");

    public static Reason LaterTimeNotTold() => new("X4", "laterTimeNotTold", "The customer has not been told of a later time: the promise stays (X4, X5).");

    public static Reason EarlierThanTarget() => new("P5", "earlierThanTarget", "An earlier time was promised than the target allows.");

    public static Reason RenewedAfterMiss() => new("M3", "renewedAfterMiss", "The new time that the apology gave after the miss; it moves no deadline.");

    public static Reason Extended() => new("X5", "extended", "The time that the extension gave, told to the customer in time.");

    public static Reason LeftByPause() => new("X3", "leftByPause", "The first whole minute that left the least time after the pause.");

    public static Reason CameLate(Instant flaggedAt) => new Reason(
        "P4", "cameLate", $"The case came late (flagged {flaggedAt}), so the customer was told the first whole minute that left some notice.")
        .With("at", Of(flaggedAt));

    public static Reason RoundedDown() => new("P3", "roundedDown", "The due time, rounded down to the minute.");

    public static Reason EarlierTime() => new("P5", "earlierTime", "The earlier time that was promised.");

    public static Reason StepAtPart(string rule, double part, string fate) => new Reason(
        rule, "stepAtPart", string.Create(CultureInfo.InvariantCulture, $"At {part * 100:0.##} % of the span from start to deadline{fate}."))
        .With("percent", Of(part * 100));

    public static Reason StepAtDeadline(string rule, string fate) => new(rule, "stepAtDeadline", $"At the deadline{fate}.");

    public static Reason StepBeforeDeadline(string rule, Duration distance, string fate) => new Reason(
        rule, "stepBeforeDeadline", $"{Said(distance)} before the deadline{fate}.").With("span", Minutes(distance));

    public static Reason StepAfterDeadline(string rule, Duration distance, string fate) => new Reason(
        rule, "stepAfterDeadline", $"{Said(distance)} after the deadline{fate}.").With("span", Minutes(distance));

    private static Reason Changed(Reason reason, bool pauses, bool reclassified, bool extended)
    {
        (bool So, string Name, string Words)[] changes =
        [
            (pauses, "pauses", ", pauses left out (X1)"),
            (reclassified, "reclassified", ", in another class than at the flag (X4)"),
            (extended, "extended", ", extended (X5)"),
        ];
        var made = changes.Where(change => change.So).ToList();
        return (reason with { Sentence = $"{reason.Sentence}{string.Concat(made.Select(change => change.Words))}." })
            .With("changes", string.Join(' ', made.Select(change => change.Name)));
    }

    private static string Minutes(Duration span) => Of(span.TotalMinutes);

    private static string Said(Duration span) => span < Duration.FromHours(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.##} min")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.##} h");
}
