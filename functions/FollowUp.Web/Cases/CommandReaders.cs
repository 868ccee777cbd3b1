using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.Cases;

/// <summary>Makes a command of the members of a body. What is missing or wrong is noted: the command is then not used.</summary>
internal delegate CaseCommand CommandReader(JsonFields body, Actor by);

/// <summary>The commands to a case that exists.</summary>
internal static class CommandReaders
{
    public static CaseCommand Accept(JsonFields body, Actor by) => new CaseCommand.Accept { By = by };

    public static CaseCommand Assign(JsonFields body, Actor by) =>
        new CaseCommand.Assign(body.Text("to") ?? "", body.Text("reason")) { By = by };

    public static CaseCommand Note(JsonFields body, Actor by) => new CaseCommand.AddNote(body.Text("text") ?? "") { By = by };

    public static CaseCommand Acknowledge(JsonFields body, Actor by) =>
        new CaseCommand.Acknowledge(body.Time("nextActionAt") ?? default) { By = by };

    public static CaseCommand Escalate(JsonFields body, Actor by) => new CaseCommand.Escalate(body.Text("reason") ?? "") { By = by };

    public static CaseCommand CarryOver(JsonFields body, Actor by) => new CaseCommand.CarryOver(body.Text("reason") ?? "") { By = by };

    public static CaseCommand Cancel(JsonFields body, Actor by) => new CaseCommand.Cancel(body.Text("reason") ?? "") { By = by };

    public static CaseCommand Excuse(JsonFields body, Actor by) => new CaseCommand.ExcuseMiss(body.Text("reason") ?? "") { By = by };

    public static CaseCommand Confirm(JsonFields body, Actor by) => new CaseCommand.Confirm { By = by };

    public static CaseCommand Reopen(JsonFields body, Actor by) => new CaseCommand.Reopen(body.Text("reason")) { By = by };

    public static CaseCommand Rate(JsonFields body, Actor by) => new CaseCommand.Rate(body.Number("score", 1, 5) ?? 0) { By = by };

    public static CaseCommand Merge(JsonFields body, Actor by) => new CaseCommand.Merge(body.Case("other") ?? default) { By = by };

    public static CaseCommand Answer(JsonFields body, Actor by) => new CaseCommand.GiveAnswer(
        body.Text("text") ?? "", body.Text("resolution") ?? "", body.Text("rootCause") ?? "",
        body.OneOf<Proof>("proof") ?? Proof.Message, body.OneOf<SendTime>("send"))
    {
        By = by,
    };
}
