using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <content>What callers do in the whole life of a case. A new command is a row here.</content>
internal sealed partial record CallerCommand
{
    public static CallerCommand Flag { get; } = new("flag", "", draw => Complaint(draw, $"billing {draw.Key}"))
    {
        Shows = ShowsFlag,
    };

    /// <summary>The commands to a case of the caller's own.</summary>
    public static IReadOnlyList<CallerCommand> ToACase { get; } =
    [
        new("repeat", "", draw => Complaint(draw, draw.Category)) { Shows = ShowsFlag },
        new("note", "note", draw => new() { ["text"] = draw.Words("Note") }) { Fits = _ => true, Shows = Trace.Text("noteAdded", "text", "text") },
        new("accept", "accept", _ => []) { By = "lead", Shows = Trace.Any("caseAccepted") },
        new("assign", "assign", draw => new() { ["to"] = "wang-wei", ["reason"] = draw.Words("Assign") })
        {
            By = "lead",
            Shows = Trace.Text("caseAssigned", "reason", "reason"),
        },
        new("acknowledge", "acknowledge", _ => new() { ["nextActionAt"] = Draw.In(1) })
        {
            By = "supervisor",
            Shows = Trace.Time("escalationAcknowledged", "nextActionAt", "nextActionAt"),
        },
        new("escalate", "escalate", draw => new() { ["reason"] = draw.Words("Escalate") }) { Shows = Trace.Text("stepFired", "reason", "reason") },
        new("excuse", "excuse", draw => new() { ["reason"] = draw.Words("Excuse") })
        {
            By = "supervisor",
            Shows = Trace.Text("missExcused", "reason", "reason"),
        },
        .. OfTheClock,
        .. Calls,
        .. TheEnd,
    ];

    private static IEnumerable<CallerCommand> OfTheClock =>
    [
        new("ask", "ask", draw => new() { ["text"] = $"{draw.Words("Which invoice do you mean, of")}?" })
        {
            Shows = Trace.Text("questionAsked", "question.text", "text"),
        },
        new("pause for later", "pause", draw => new() { ["reason"] = "customerLater", ["until"] = Draw.In(1.5), ["note"] = draw.Words("Later") })
        {
            Shows = Trace.Text("casePaused", "pause.note", "note"),
        },
        new("ask for a pause", "pause", draw => new() { ["reason"] = "thirdParty", ["until"] = Draw.In(3), ["note"] = draw.Words("Supplier") })
        {
            Shows = Trace.Text("thirdPartyPauseAsked", "request.note", "note"),
        },
        new("pause for a third party", "pause", draw => new() { ["reason"] = "thirdParty", ["note"] = draw.Words("Supplier") })
        {
            By = "lead",
            Shows = Trace.Text("casePaused", "pause.note", "note"),
        },
        new("resume", "resume", draw => new() { ["reason"] = draw.Words("Resume") })
        {
            By = "lead",
            Fits = what => what.Last is "ask" or "pause for later" or "pause for a third party" or "slot",
            Shows = Trace.Text("caseResumed", "reason", "reason"),
        },
        new("snooze", "snooze", _ => new() { ["until"] = Draw.In(0.5) })
        {
            Fits = what => what is { Standing: Standing.Runs, IsYoung: true },
            Shows = Trace.Time("caseSnoozed", "snooze.until", "until"),
            NeedsLuck = true,
        },
        new("snooze repeats", "snooze", _ => new() { ["until"] = Draw.In(1) })
        {
            By = "supervisor",
            Shows = Trace.Time("caseSnoozed", "snooze.until", "until"),
        },
        new("extend", "extend", draw => new() { ["until"] = Draw.MinuteBefore(70), ["reason"] = draw.Words("Extend") })
        {
            Fits = what => what is { Standing: Standing.Runs, IsYoung: true, IsComplex: true },
            Shows = Trace.Text("extensionAsked", "extension.reason", "reason"),
            NeedsLuck = true,
        },
        new("grant", "decide-extension", draw => new() { ["grant"] = true, ["reason"] = draw.Words("Grant") })
        {
            By = "supervisor",
            Fits = what => what.Last == "extend",
            Shows = Trace.Text("extensionGranted", "reason", "reason"),
            NeedsLuck = true,
        },
        new("deny", "decide-extension", draw => new() { ["grant"] = false, ["reason"] = draw.Words("Deny") })
        {
            By = "lead",
            Fits = what => what.Last == "extend",
            Shows = Trace.Text("extensionDenied", "reason", "reason"),
            NeedsLuck = true,
        },
        new("reclassify", "reclassify", draw => new()
        {
            ["complexity"] = draw.Random.Next(2) == 0 ? "simple" : "complex",
            ["tier"] = draw.Random.Next(2) == 0 ? "standard" : "vip",
            ["reason"] = draw.Words("Reclassify"),
        })
        {
            Shows = Trace.Text("caseReclassified", "reason", "reason"),
        },
    ];

    private static IEnumerable<CallerCommand> Calls =>
    [
        new("slot", "slot", _ => new() { ["startAt"] = Draw.MinuteBefore(62) }) { Shows = Trace.Time("slotChosen", "slot.startAt", "startAt") },
        new("start a call", "attempt", draw => new() { ["action"] = "start", ["overrideReason"] = draw.Words("Call") })
        {
            Shows = Trace.Text("attemptStarted", "overrideReason", "overrideReason"),
        },
        Outcome("stillOpen"),
        Outcome("noAnswer"),
        Outcome("busy"),
        Outcome("voicemail"),
        Outcome("wrongNumber"),
        Outcome("refused"),
        Outcome("agentMissed"),
        new("call: solved", "attempt", draw => new()
        {
            ["action"] = "finish",
            ["outcome"] = "solved",
            ["note"] = draw.Words("Call"),
            ["text"] = draw.Words("The invoice is put right"),
            ["resolution"] = "put right",
            ["rootCause"] = "typing",
        })
        {
            Makes = Standing.Answered,
            Shows = Trace.Text("attemptEnded", "note", "note"),
        },
        new("allow calls", "attempt", draw => new() { ["action"] = "reopen", ["note"] = draw.Words("Calls") })
        {
            By = "lead",
            Fits = what => what.Last is "call: wrongNumber" or "call: refused",
            Shows = Trace.Text("callsReopened", "reason", "note"),
            NeedsLuck = true,
        },
    ];

    private static IEnumerable<CallerCommand> TheEnd =>
    [
        Answer("message"),
        Answer("call"),
        new("cancel", "cancel", draw => new() { ["reason"] = draw.Words("Cancel") })
        {
            Makes = Standing.Over,
            Shows = Trace.Text("caseCancelled", "reason", "reason"),
        },
        new("confirm", "confirm", _ => [])
        {
            Fits = IsAnswered,
            Shows = Trace.Any("customerConfirmed", "customerTold"),
            NeedsLuck = true,
        },
        new("reopen", "reopen", draw => new() { ["reason"] = draw.Words("Reopen") })
        {
            Fits = IsAnswered,
            Makes = Standing.Runs,
            Shows = (state, body) => Trace.Text("caseReopened", "reason", "reason")(state, body)
                || Trace.Text("reopeningCameLate", "followOn.reason", "reason")(state, body),
        },
        new("rate", "rate", draw => new() { ["score"] = draw.Random.Next(1, 6) }) { Fits = IsAnswered, Shows = Trace.Text("caseRated", "score", "score") },
        new("merge", "merge", draw => new() { ["other"] = draw.Other }) { Shows = Trace.Text("casesMerged", "followOn.case", "other") },
    ];

    private static CallerCommand Outcome(string outcome) => new($"call: {outcome}", "attempt", draw => new()
    {
        ["action"] = "finish",
        ["outcome"] = outcome,
        ["note"] = draw.Words("Call"),
    })
    {
        Shows = Trace.Text("attemptEnded", "note", "note"),
    };

    private static CallerCommand Answer(string proof) => new($"answer by {proof}", "answer", draw => new()
    {
        ["text"] = draw.Words("The invoice is put right"),
        ["resolution"] = "put right",
        ["rootCause"] = "typing",
        ["proof"] = proof,
    })
    {
        Makes = Standing.Answered,
        Shows = Trace.Text("caseAnswered", "answer.text", "text"),
    };

    private static bool IsAnswered(Acknowledged what) => what.Standing == Standing.Answered;

    /// <summary>A complaint of a category of its own makes a case; of another's category, it joins that while it is open (P7).</summary>
    private static JsonObject Complaint(Draw draw, string category)
    {
        var complex = draw.Random.Next(3) == 0;
        return new()
        {
            ["kind"] = "complaint",
            ["complexity"] = complex ? "complex" : "simple",
            ["category"] = category,
            ["summary"] = draw.Words("Complaint"),
            ["customer"] = new JsonObject { ["name"] = "Li Lei", ["phone"] = draw.Phone, ["language"] = "en" },
            ["contactedAt"] = complex ? Draw.In(-QuickBooks.ComplexCameAgo.TotalSeconds) : null,
        };
    }

    private static bool ShowsFlag(JsonNode state, JsonObject body) =>
        Trace.Text("caseFlagged", "summary", "summary")(state, body) || Trace.Text("customerCameAgain", "summary", "summary")(state, body);
}
