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
        Command("slot", "Choose when the customer is called",
            "Takes the place of a slot before. Outside the customer's window it needs 'overrideReason'. After the deadline it is a pause that "
            + "the customer asked for, and the promise moves to the slot's end (C1).",
            ApiJson.Web.SlotRequest, CallReaders.Slot),
        Command("attempt", "Call the customer, or say what came of it",
            "'start' makes the one live attempt; a second is refused with 409 while it lives (C2). 'finish' ends it with an outcome, and what "
            + "follows is planned: the next attempt, a message, the supervisor (C3-C5). 'reopen' allows calls again, for leads.",
            ApiJson.Web.AttemptRequest, CallReaders.Attempt),
        Command("cancel", "End the case without an answer", "Needs a reason (Z5). For the owner, leads, and supervisors.",
            ApiJson.Web.ReasonRequest, CommandReaders.Cancel),
        Command("confirm", "Write down that the customer says it is solved",
            "Ends the time in which 'not solved' may be said; of an answer without receipt it is the proof that the customer has it (Z2, Z1).",
            ApiJson.Web.EmptyRequest, CommandReaders.Confirm),
        Command("reopen", "Write down that it is not solved",
            "While the customer may say so: the next cycle with a part of the target, for the owner if on shift, else the lead; the second time it "
            + "starts at the supervisor. Later: a new case linked to this one, which stands in 'links' of the page a moment after the answer (Z2).",
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

    private static ApiRoute Command(string name, string summary, string description, JsonTypeInfo body, CommandReader read) => new()
    {
        Name = name + "Case",
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
