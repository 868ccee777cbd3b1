using System.Text.Json.Nodes;
using FollowUp.Core.Customers;
using FollowUp.TestServers.Smtp;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>What must be true of every case and every message after all the kills.</summary>
internal static class CrashChecks
{
    /// <summary>Every acknowledged command is there.</summary>
    public static void Acknowledged(JsonNode state, Acknowledged what)
    {
        var lost = what.Done.Where(done => !done.Command.Shows(state, done.Body)).Select(done => $"{done.Command}: {done.Body.ToJsonString()}");
        Assert.Empty(lost);
    }

    /// <summary>Nothing happened twice in a cycle; and where nobody ended it, nothing is missing either.</summary>
    public static void Steps(JsonNode state)
    {
        var notes = Trace.Of(state, "noteAdded").Select(e => Text(e, "text")).ToList();
        Assert.Equal(notes.Distinct(), notes);
        var cycles = Cycles(state);
        foreach (var cycle in cycles)
        {
            Once(cycle);
        }

        if (state["cycle"]!["abandonedAt"] is not null)
        {
            RanThrough(cycles[^1]);
        }
        else
        {
            // A cycle that still runs is paused, or waits for the decision about a customer whom nobody reaches (C5).
            Assert.True(
                state["cycle"]!["outcome"] is not null || state["cycle"]!["pause"] is not null || state["cycle"]!["keptNotReachedAt"] is not null,
                $"Case {state["id"]} runs, and nothing follows.");
        }
    }

    /// <summary>Every message of every case left once: none twice, and none missing but what its case had left behind while it waited.</summary>
    public static void Messages(IReadOnlyList<JsonNode> cases, SmtpSink mail, TwilioFake sms)
    {
        var messages = cases.SelectMany(Messages).ToList();
        Assert.Empty(cases.SelectMany(state => Messages(state).Where(m => Text(m, "state") != "sent" && !IsLeftBehind(state, m))).Select(m => m.ToJsonString()));
        Assert.Equal(messages.Count, messages.Select(m => Text(m, "id")).Distinct().Count());
        Same(messages.Where(m => Text(m, "channel") == "sms"), sms.Messages.Snapshot().Select(m => m.Body), knownByWords: true);
        Same(messages.Where(m => Text(m, "channel") == "email"), mail.Mailbox.Select(m => m.Text.ReplaceLineEndings("\n")), knownByWords: false);
        Assert.All(mail.Received.Snapshot(), m => Assert.NotNull(m.MessageId));
    }

    /// <summary>
    /// A message to the customer that waited, for it was cut off or the product was down, is not sent when something has come after it that may have
    /// overtaken it (M7), when its number is a stranger's by then (C3), or when it invites to rate too soon after another (M5).
    /// </summary>
    private static bool IsLeftBehind(JsonNode state, JsonNode message) => Text(message, "recipient") == "customer" && Text(message, "state") switch
    {
        "dropped" => Text(message, "step") == "M5" || state["timeline"]!.AsArray().Any(entry => At(entry!) > At(message)),
        "failed" => message["code"]?.GetValue<string>() == DeliveryCodes.WrongNumber,
        _ => false,
    };

    /// <summary>Every step was settled once, every miss seen once, and what is counted has no number twice.</summary>
    private static void Once(IReadOnlyList<JsonNode> cycle)
    {
        var settled = Of(cycle, "stepFired", "stepSkipped").Select(e => Text(e, "step")).ToList();
        Assert.Equal(settled.Distinct(), settled);
        var counted = cycle.Where(e => e["count"] is not null).Select(e => $"{Text(e, "type")} {e["count"]}").ToList();
        Assert.Equal(counted.Distinct(), counted);
        Assert.True(Of(cycle, "deadlineMissed").Count() < 2, "A miss was seen twice.");
        Assert.True(Of(cycle, "customerTold", "caseCancelled", "mergedIntoAnother", "closedWithoutReply").Count() < 2, "A cycle ended twice.");
    }

    /// <summary>The whole ladder, the miss, and all repeats.</summary>
    private static void RanThrough(IReadOnlyList<JsonNode> cycle)
    {
        Assert.Equal(6, Of(cycle, "stepFired", "stepSkipped").Count(e => Text(e, "step").StartsWith("L1.", StringComparison.Ordinal)));
        Assert.NotEmpty(Of(cycle, "deadlineMissed", "deadlinePassedNotReached"));
        Assert.Equal([1, 2], Of(cycle, "escalationRepeated").Select(e => e["count"]!.GetValue<int>()));
    }

    /// <summary>The timeline, parted where the case was opened again.</summary>
    private static List<List<JsonNode>> Cycles(JsonNode state)
    {
        var cycles = new List<List<JsonNode>> { new() };
        foreach (var entry in state["timeline"]!.AsArray())
        {
            if (Text(entry!, "type") == "caseReopened")
            {
                cycles.Add([]);
            }

            cycles[^1].Add(entry!);
        }

        return cycles;
    }

    /// <summary>
    /// Every text carries its case and step, so those that came too often or not at all are told by their words. Messages of the same words
    /// may be fewer than were decided: one cut off is looked up by its words, and these quick books say in a second what is said again in a day. One that
    /// was cut off and is left behind may have arrived or not.
    /// </summary>
    private static void Same(IEnumerable<JsonNode> decided, IEnumerable<string> arrived, bool knownByWords)
    {
        var (sent, leftBehind) = (Texts(decided, isSent: true), Texts(decided, isSent: false));
        var came = arrived.Select(text => text.Trim()).ToList();
        Assert.Empty(came.Where(text => !sent.Remove(text) && !leftBehind.Remove(text)).ToList());
        Assert.Empty(knownByWords ? sent.Except(came) : sent);
    }

    private static List<string> Texts(IEnumerable<JsonNode> messages, bool isSent) =>
        [.. messages.Where(m => Text(m, "state") == "sent" == isSent).Select(m => Text(m, "text").Trim())];

    private static DateTimeOffset At(JsonNode node) => node["at"]!.GetValue<DateTimeOffset>();

    private static IEnumerable<JsonNode> Of(IEnumerable<JsonNode> cycle, params string[] types) => cycle.Where(e => types.Contains(Text(e, "type")));

    private static IEnumerable<JsonNode> Messages(JsonNode state) => state["messages"]!.AsArray()!;

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
