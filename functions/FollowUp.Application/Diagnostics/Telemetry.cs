using System.Diagnostics;
using System.Diagnostics.Metrics;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Diagnostics;

/// <summary>Traces and meters of the product; exported by the host if it is told where to.</summary>
public static class Telemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "FollowUp";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("followup.commands", description: "Commands that stand");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("followup.refusals", description: "Commands refused, by code");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("followup.messages", description: "What became of tries to send, by state");
    private static readonly Counter<long> LateCases = Meter.CreateCounter<long>("followup.watchdog.late", description: "Late cases found (O4)");
    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>("followup.wakeup.lateness", "s", "From wake-up to advance");

    private static readonly Gauge<double> OldestCase = Meter.CreateGauge<double>(
        "followup.overdue.oldest", "s", "How long the case that is latest to be advanced has been due (O4)");

    private static readonly Gauge<double> OldestMessage = Meter.CreateGauge<double>(
        "followup.outbox.oldest", "s", "How long the message that waits longest to be sent has been due");

    /// <summary>Opens a span for a command.</summary>
    public static Activity? StartCommand(CaseCommand command, CaseId id) =>
        Source.HasListeners() ? Source.StartActivity(command.GetType().Name)?.SetTag("followup.case", id.Value) : null;

    /// <summary>Opens a span for one try to send a message.</summary>
    public static Activity? StartSend(OutgoingMessage message) =>
        Source.HasListeners() ? Source.StartActivity("Send", ActivityKind.Client)?.SetTag("followup.message", message.Id) : null;

    /// <summary>Counts a command that stands.</summary>
    public static void Committed(CaseCommand command, Decision.Accepted accepted) =>
        Commands.Add(1, new("command", command.GetType().Name), new("events", accepted.Entries.Count > 0));

    /// <summary>Counts a refusal.</summary>
    public static void Refused(CaseCommand command, Refusal refusal) =>
        Refusals.Add(1, new("command", command.GetType().Name), new("code", refusal.Code));

    /// <summary>Counts what became of a try: a final state, or queued and sending for one that has to be tried or asked for again.</summary>
    public static void Outcome(MessageState state, bool toCustomer) =>
        Messages.Add(1, new("state", state.ToString()), new("to", toCustomer ? "customer" : "staff"));

    /// <summary>Counts cases that the watchdog found.</summary>
    public static void FoundLate(int count) => LateCases.Add(count);

    /// <summary>Records how long the oldest due case and the oldest due message have been waiting; nothing due is zero.</summary>
    public static void Waiting(Duration oldestCase, Duration oldestMessage)
    {
        OldestCase.Record(Math.Max(0, oldestCase.TotalSeconds));
        OldestMessage.Record(Math.Max(0, oldestMessage.TotalSeconds));
    }

    /// <summary>Records how late a case was advanced.</summary>
    public static void Advanced(Duration late) => Lateness.Record(Math.Max(0, late.TotalSeconds));
}
