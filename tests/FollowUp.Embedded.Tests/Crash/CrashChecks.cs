using System.Text.Json.Nodes;
using FollowUp.TestServers.Smtp;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>What must be true of every case and every message after all the kills.</summary>
internal static class CrashChecks
{
    /// <summary>The ladder has come to its end and nothing is on its way.</summary>
    public static bool IsDone(JsonNode state) =>
        state["cycle"]!["abandonedAt"] is not null
        && Messages(state).All(m => Text(m, "state") is not ("queued" or "sending" or "held"));

    /// <summary>Every acknowledged note is there, once.</summary>
    public static void Acknowledged(JsonNode state, Acknowledged what)
    {
        var notes = Timeline(state, "noteAdded").Select(e => Text(e, "text")).ToList();
        Assert.Equal($"Complaint {what.Key}", Text(state, "summary"));
        Assert.Equal(notes.Distinct().Count(), notes.Count);
        Assert.Empty(what.Notes.Except(notes));
    }

    /// <summary>Every step was settled, and none twice.</summary>
    public static void Ladder(JsonNode state)
    {
        var settled = Timeline(state, "stepFired").Concat(Timeline(state, "stepSkipped")).Select(e => Text(e, "step")).ToList();
        Assert.Equal(settled.Distinct().Count(), settled.Count);
        Assert.Equal(6, settled.Count(step => step.StartsWith("L1.", StringComparison.Ordinal)));
        Assert.Single(Timeline(state, "deadlineMissed"));
        Assert.Equal([1, 2], Timeline(state, "escalationRepeated").Select(e => e["count"]!.GetValue<int>()));
        Assert.Single(Timeline(state, "caseAbandoned"));
    }

    /// <summary>Every message of every case left once: none twice, none missing.</summary>
    public static void Messages(IReadOnlyList<JsonNode> cases, SmtpSink mail, TwilioFake sms)
    {
        var messages = cases.SelectMany(Messages).ToList();
        Assert.All(messages, m => Assert.Equal("sent", Text(m, "state")));
        Assert.Equal(messages.Count, messages.Select(m => Text(m, "id")).Distinct().Count());
        Assert.All(cases, c => Assert.Contains("L5.2", Messages(c).Select(m => Text(m, "step"))));

        var texts = messages.Where(m => Text(m, "channel") == "sms").Select(m => Text(m, "text")).Order(StringComparer.Ordinal);
        Assert.Equal(texts, sms.Messages.Snapshot().Select(m => m.Body).Order(StringComparer.Ordinal));

        var mails = messages.Where(m => Text(m, "channel") == "email").Select(m => Text(m, "text").Trim()).Order(StringComparer.Ordinal);
        Assert.Equal(mails, mail.Mailbox.Select(m => m.Text.ReplaceLineEndings("\n").Trim()).Order(StringComparer.Ordinal));
        Assert.All(mail.Received.Snapshot(), m => Assert.NotNull(m.MessageId));
    }

    private static IEnumerable<JsonNode> Messages(JsonNode state) => state["messages"]!.AsArray()!;

    private static IEnumerable<JsonNode> Timeline(JsonNode state, string type) =>
        state["timeline"]!.AsArray().Where(e => Text(e!, "type") == type)!;

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
