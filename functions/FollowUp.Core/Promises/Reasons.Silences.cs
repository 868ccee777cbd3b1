using FollowUp.Core.Messages;
using NodaTime;
using static FollowUp.Core.NamedValues;

namespace FollowUp.Core.Promises;

/// <summary>Every reason why somebody is not told now.</summary>
internal static partial class Reasons
{
    public static Reason MayBeReopened(Instant endedAt) => new Reason(
        "Z2", "mayBeReopened", $"The cycle ended at {endedAt}; until then the customer may say that it is not solved.").With("at", Of(endedAt));

    public static Reason Ended(Instant endedAt) => new Reason("L10", "ended", $"The cycle ended at {endedAt}: nothing is due any more.").With("at", Of(endedAt));

    public static Reason NothingPromised() => new("P1", "nothingPromised", "Nothing is promised, so nothing escalates.");

    public static Reason PausedForReply(Instant since) => Paused("pausedForReply", since, "waiting for the customer's reply");

    public static Reason PausedAtWish(Instant since) => Paused("pausedAtWish", since, "as the customer asked");

    public static Reason PausedForThirdParty(Instant since) => Paused("pausedForThirdParty", since, "waiting for a third party");

    public static Reason PausedForMaster(Instant since, string master) =>
        (Paused("pausedForMaster", since, $"waiting for master case {master}") with { Rule = "S5" }).With("case", master);

    public static Reason Snoozed(string by) => new Reason(
        "L7", "snoozed", $"{by} put off notices to the owner; the step at the deadline stays.").With("person", by);

    public static Reason LaterTimeOffered(string rule, Instant until) => new Reason(
        rule, "laterTimeOffered", $"The later time {until} counts once the customer was told.").With("at", Of(until));

    public static Reason Acknowledged(string by, Rung rung) => new Reason(
        "L6", "acknowledged", $"{by} acknowledged: {rung} and the rungs below are not told until the next action is due.")
        .With("person", by).With("rung", Of(rung));

    public static Reason PutOff(string step, Rung rung) => new Reason(
        "L7", "putOff", $"{step} was put off for {rung}; it goes out when the snooze ends.").With("step", step).With("rung", Of(rung));

    public static Reason NobodyOnShift(string step, Rung rung) => new Reason(
        "L4", "nobodyOnShift", $"{step} found nobody on shift for {rung}; it goes out when the next shift starts.").With("step", step).With("rung", Of(rung));

    public static Reason QuietHours(string template) => new Reason(
        "M7", "quietHours", $"{template} waits for the end of the customer's quiet hours.").With("template", template);

    public static Reason ReceiptAwaited(string step, Channel channel) => new Reason(
        "M8", "receiptAwaited", $"{step} was handed over as {channel}; without a receipt by then it takes the next channel.")
        .With("step", step).With("channel", Of(channel));

    public static Reason ChannelBlocked(Channel channel, string why) => new Reason(
        "M8", "channelBlocked", $"The customer takes no {channel} ({why}).").With("channel", Of(channel)).With("why", why);

    public static Reason Abandoned(Instant at) => new Reason(
        "L5", "abandoned", $"All repeats had brought nothing by {at}; the case is on the daily digest.").With("at", Of(at));

    public static Reason WrongNumber() => new("C3", "wrongNumber", "The number is not the customer's: no calls until a lead allows them again.");

    public static Reason CallsRefused(Instant at) => new Reason(
        "C3", "callsRefused", $"The customer said at {at} that calls are not wanted: messages only.").With("at", Of(at));

    public static Reason Calling(string by) => new Reason("C2", "calling", $"{by} is calling; nobody else does.").With("person", by);

    public static Reason SlotChosen(Instant at) => new Reason(
        "C1", "slotChosen", $"The customer chose to be called at {at}; dialling may start a little before.").With("at", Of(at));

    public static Reason NextAttempt(int attempts) => new Reason(
        "C3", "nextAttempt", $"Attempt {attempts} reached nobody, or was missed; the next is due inside the customer's window.")
        .With("attempts", Of(attempts));

    public static Reason Unreachable() => new(
        "C5", "unreachable", "No call reached the customer, who was asked to choose a slot; after that the supervisor decides.");

    public static Reason UnreachableWithoutSlot() => new(
        "C5", "unreachableWithoutSlot", "No call reached the customer, who has chosen no slot: the supervisor decides.");

    public static Reason KeptNotReached(Instant at) => new Reason(
        "C4", "keptNotReached", $"The deadline passed at {at} with the customer called, told so, and not reached: it is no miss.").With("at", Of(at));

    private static Reason Paused(string code, Instant since, string why) => new Reason(
        "X1", code, $"Paused since {since}, {why}: no step fires, and the clock stands.").With("at", Of(since));
}
