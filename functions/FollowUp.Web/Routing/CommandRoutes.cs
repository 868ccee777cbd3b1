using System.Text.Json.Serialization.Metadata;
using FollowUp.Web.Cases;
using FollowUp.Web.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The commands to a case. A repeated one changes nothing and says so.</summary>
internal static class CommandRoutes
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        Command("accept", "Take the case", "The caller owns it from now on.", ApiJson.Web.EmptyRequest, CommandReaders.Accept),
        Command("assign", "Give the case to somebody",
            "The deadline stays; the old owner hears nothing more (L8). For the owner and leads; to another team for supervisors.",
            ApiJson.Web.AssignRequest, CommandReaders.Assign),
        Command("note", "Add a note", "Counts as activity (L1, L6).", ApiJson.Web.NoteRequest, CommandReaders.Note),
        Command("acknowledge", "Take notice of an escalation",
            "Stops notices to the caller's rung and below until 'nextActionAt'; it never moves the deadline (L6).",
            ApiJson.Web.AcknowledgeRequest, CommandReaders.Acknowledge),
        Command("escalate", "Call the supervisor now", "Fires the supervisor step at once, once in a cycle (L2).",
            ApiJson.Web.ReasonRequest, CommandReaders.Escalate),
        Command("answer", "Answer the case",
            "The clock runs until there is proof that the customer was told: the message arrived, or it was said on an answered call (Z1). "
            + "In the customer's quiet hours a 409 asks for 'send' (M7).",
            ApiJson.Web.AnswerRequest, CommandReaders.Answer),
        Command("ask", "Ask the customer",
            "The clock runs until the question has arrived; then the case waits for the customer: reminders after 24 and 48 h, closed as "
            + "'no reply' after 72 h, a VIP's reported to the supervisor instead (X1, X2).",
            ApiJson.Web.AskRequest, ClockReaders.Ask),
        Command("pause", "Stop the clock",
            "For a customer who asked for later, or a third party: an agent's word is then a request and the clock runs on, a lead's "
            + "stops it and approves a request (X1).",
            ApiJson.Web.PauseCaseRequest, ClockReaders.Pause),
        Command("resume", "Let the clock go on",
            "With the time that was left, at least 15 min; the customer is told the new time (X3). For the owner, leads, and supervisors.",
            ApiJson.Web.ResumeRequest, ClockReaders.Resume),
        Command("snooze", "Put notices off",
            "Those to the owner's rung, for a supervisor also the repeats after a miss; never the step at the deadline. The third tells the "
            + "lead (L7). For the owner and supervisors.",
            ApiJson.Web.SnoozeRequest, ClockReaders.Snooze),
        Command("extend", "Ask for more time",
            "For the owner, before the deadline; the second needs a supervisor, the third is refused. Undecided shortly before the deadline "
            + "it goes to the supervisor, undecided at the deadline it is denied (X5).",
            ApiJson.Web.ExtendRequest, ClockReaders.Extend),
        Command("decide-extension", "Grant or deny more time",
            "It counts only if the customer was told before the old time: the message arrived, or it was said on a call (X5). For leads and supervisors.",
            ApiJson.Web.DecideExtensionRequest, ClockReaders.DecideExtension),
        Command("reclassify", "Put the case into another class",
            "Same start, same pauses. Tighter moves the deadline at once; looser moves it when the customer has the new promise (X4). For the owner, leads, and supervisors.",
            ApiJson.Web.ReclassifyRequest, ClockReaders.Reclassify),
        Command("slot", "Choose when the customer is called",
            "Takes the place of a slot before. Outside the customer's window it needs 'overrideReason'. After the deadline it is a pause that "
            + "the customer asked for, and the promise moves to the slot's end (C1).",
            ApiJson.Web.SlotRequest, CallReaders.Slot),
        Command("attempt", "Call the customer, or say what came of it",
            "'start' makes the one live attempt; a second is refused with 409 while it lives (C2). 'finish' ends it with an outcome, and what "
            + "follows is planned: the next attempt, a message, the supervisor (C3-C5). 'reopen' allows calls again, for leads.",
            ApiJson.Web.AttemptRequest, CallReaders.Attempt),
        Command("carry-over", "Go on with it on the next working day",
            "Where the same-day rule holds for the team: what should end today and is not carried over in time goes to the lead, and so does what is "
            + "carried over and not touched the next morning. It never moves the promise (X6). For the owner and leads.",
            ApiJson.Web.ReasonRequest, CommandReaders.CarryOver),
        Command("cancel", "End the case without an answer", "Needs a reason (Z5). For the owner, leads, and supervisors.",
            ApiJson.Web.ReasonRequest, CommandReaders.Cancel),
        Command("confirm", "Write down that the customer says it is solved",
            "Ends the time in which 'not solved' may be said; of an answer without receipt it is the proof that the customer has it (Z2, Z1).",
            ApiJson.Web.EmptyRequest, CommandReaders.Confirm),
        Command("reopen", "Write down that it is not solved",
            "While the customer may say so: the next cycle with a part of the target, for the owner if on shift, else the lead; the second time it "
            + "starts at the supervisor. Later, or where a question had no reply: a new case linked to this one, or the one that is to win the customer "
            + "back, which stands in 'links' of the page a moment after the answer (Z2, X2).",
            ApiJson.Web.ReopenRequest, CommandReaders.Reopen),
        Command("rate", "Write down what the customer rates",
            "Once for every cycle; while 'not solved' may be said the last word counts. A bad rating opens a case to win the customer back, "
            + "owned by the lead and linked to this one (Z3).",
            ApiJson.Web.RateRequest, CommandReaders.Rate),
        Command("merge", "Go on for another case of the same customer",
            "The earlier deadline wins; the other case ends a moment later and is counted here; the addresses of both are kept (Z4). Both must run, "
            + "share a phone number or an email address, and be visible to the caller (A1).",
            ApiJson.Web.MergeRequest, CommandReaders.Merge),
        Command("excuse", "Excuse a miss", "For supervisors, with a reason; the miss stays on record (Z5).",
            ApiJson.Web.ReasonRequest, CommandReaders.Excuse),
    ];

    /// <summary><c>accept</c> is acceptCase, <c>decide-extension</c> is decideExtension.</summary>
    private static string NameOf(string command) => command switch
    {
        "decide-extension" => "decideExtension",
        "carry-over" => "carryOverCase",
        _ => command + "Case",
    };

    private static ApiRoute Command(string name, string summary, string description, JsonTypeInfo body, CommandReader read) => new()
    {
        Name = NameOf(name),
        Method = "POST",
        Pattern = $"/api/cases/{{id}}/{name}",
        Tag = CaseRoutes.Tag,
        Summary = summary,
        Description = description,
        Handler = services => services.GetRequiredService<CommandCase>().For(body, read),
        Body = body.Type == typeof(EmptyRequest) ? null : body.Type,
        Answer = typeof(CaseAnswer),
        Problems = [409, 503],
    };
}
