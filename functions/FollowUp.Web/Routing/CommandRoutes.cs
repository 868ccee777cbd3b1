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
