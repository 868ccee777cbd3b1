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
        Assert.All(messages, m => Assert.Contains(Text(m, "state"), (string[])["sent", "bundled"]));
        Assert.Equal(messages.Count, messages.Select(m => Text(m, "id")).Distinct().Count());
        Assert.All(cases, c => Assert.Contains("L5.2", Messages(c).Select(m => Text(m, "step"))));

        Same(messages.Where(m => Text(m, "channel") == "sms"), sms.Messages.Snapshot().Select(m => m.Body));
        Same(messages.Where(m => Text(m, "channel") == "email"), mail.Mailbox.SelectMany(m => m.Text.ReplaceLineEndings("\n").Split("\n\n")));
        Assert.All(mail.Received.Snapshot(), m => Assert.NotNull(m.MessageId));
    }

    /// <summary>
    /// Every text carries its case and step, so those that came too often or not at all are told by their words. A bundle has the words of its notices,
    /// with an empty line between (O5).
    /// </summary>
    private static void Same(IEnumerable<JsonNode> decided, IEnumerable<string> arrived)
    {
        var rest = decided.Select(m => Text(m, "text").Trim()).ToList();
        var more = arrived.Select(text => text.Trim()).Where(text => !rest.Remove(text)).ToList();
        Assert.Empty(more);
        Assert.Empty(rest);
    }

    private static IEnumerable<JsonNode> Messages(JsonNode state) => state["messages"]!.AsArray()!;

    private static IEnumerable<JsonNode> Timeline(JsonNode state, string type) =>
        state["timeline"]!.AsArray().Where(e => Text(e!, "type") == type)!;

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
