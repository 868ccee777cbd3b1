using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>What people of the centre do in a story.</summary>
internal sealed partial class Story
{
    public static readonly CaseId Id = new("7k3m9qxd2v5t8w1c");

    public static Actor By(string person) => Actor.Of(CallCentre.People.Single(p => p.Id == person));

    /// <summary>Amy flags Anna's simple complaint, unless something else is said.</summary>
    public static CaseCommand.Flag AFlag(string by = "amy") => new()
    {
        By = By(by),
        Id = Id,
        Kind = CaseKind.Complaint,
        Complexity = Complexity.Simple,
        Category = "billing",
        Summary = "charged twice",
        Customer = CallCentre.Anna,
    };

    public Decision TryFlag(Func<CaseCommand.Flag, CaseCommand.Flag>? change = null) => Decide(change is null ? AFlag() : change(AFlag()));

    public Story Flag(Func<CaseCommand.Flag, CaseCommand.Flag>? change = null)
    {
        Assert.IsType<Decision.Accepted>(TryFlag(change));
        return this;
    }

    public Story FlagComplex() => Flag(f => f with { Complexity = Complexity.Complex });

    public Story FlagVip(Complexity complexity = Complexity.Simple) =>
        Flag(f => f with { Complexity = complexity, Customer = f.Customer with { Tier = CustomerTier.Vip } });

    public Decision Accept(string by) => Decide(new CaseCommand.Accept { By = By(by) });

    public Decision Assign(string by, string to, string? reason = null) => Decide(new CaseCommand.Assign(to, reason) { By = By(by) });

    public Decision Note(string by, string text = "called the bank") => Decide(new CaseCommand.AddNote(text) { By = By(by) });

    public Decision Acknowledge(string by, Instant nextActionAt) => Decide(new CaseCommand.Acknowledge(nextActionAt) { By = By(by) });

    public Decision Acknowledge(string by, string nextAction, int day = 0) => Acknowledge(by, Time(nextAction, day));

    public Decision Escalate(string by, string reason = "shouts") => Decide(new CaseCommand.Escalate(reason) { By = By(by) });

    public Decision Answer(
        string by = "amy", string text = "The second charge is paid back.", Proof proof = Proof.Message, SendTime? send = null) =>
        Decide(new CaseCommand.GiveAnswer(text, "refunded", "double-click", proof, send) { By = By(by) });

    public Decision Cancel(string by, string reason = "flagged by mistake") => Decide(new CaseCommand.Cancel(reason) { By = By(by) });

    public Decision Excuse(string by, string reason = "power cut") => Decide(new CaseCommand.ExcuseMiss(reason) { By = By(by) });

    /// <summary>The customer writes.</summary>
    public Decision Reply(string text, string? reference = null) =>
        Decide(new CaseCommand.RecordReply(Channel.Sms, text, reference ?? $"SM{Case.Replies + 1}") { By = Actor.System });

    /// <summary>The outcome of the last message of a step comes back.</summary>
    public Decision Delivery(string step, MessageState state, bool givesReceipts = true, string? code = null) =>
        Decide(new CaseCommand.RecordDelivery(Message(step).Id, state, givesReceipts, code) { By = Actor.System });

    /// <summary>The code of a refusal.</summary>
    public static string Refused(Decision decision) => Assert.IsType<Decision.Refused>(decision).Refusal.Code;

    /// <summary>The names of the facts of an accepted command.</summary>
    public static string[] Recorded(Decision decision) =>
        [.. Assert.IsType<Decision.Accepted>(decision).Entries.Select(e => e.Event.GetType().Name)];
}
