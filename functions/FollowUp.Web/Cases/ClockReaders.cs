using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.Cases;

/// <summary>The commands that stop, start and move the clock of a case (X1-X5, L7).</summary>
internal static class ClockReaders
{
    public static CaseCommand Ask(JsonFields body, Actor by) => new CaseCommand.Ask(body.Text("text") ?? "") { By = by };

    public static CaseCommand Pause(JsonFields body, Actor by) =>
        new CaseCommand.PauseCase(body.OneOf<PauseWish>("reason") ?? default, body.Time("until"), body.Text("note")) { By = by };

    public static CaseCommand Resume(JsonFields body, Actor by) => new CaseCommand.Resume(body.Text("reason")) { By = by };

    public static CaseCommand Snooze(JsonFields body, Actor by) => new CaseCommand.Snooze(body.Time("until") ?? default) { By = by };

    public static CaseCommand Extend(JsonFields body, Actor by) =>
        new CaseCommand.Extend(body.Time("until") ?? default, body.Text("reason") ?? "") { By = by };

    public static CaseCommand DecideExtension(JsonFields body, Actor by) =>
        new CaseCommand.DecideExtension(body.Flag("grant") ?? false, body.Text("reason"), body.OneOf<Proof>("told") ?? Proof.Message) { By = by };

    public static CaseCommand Reclassify(JsonFields body, Actor by) => new CaseCommand.Reclassify(
        body.OneOf<CaseKind>("kind"), body.OneOf<Complexity>("complexity"), body.Text("category"), body.OneOf<CustomerTier>("tier"),
        body.Text("reason") ?? "")
    {
        By = by,
    };
}
