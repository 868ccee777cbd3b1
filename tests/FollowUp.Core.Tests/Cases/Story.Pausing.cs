using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Pauses, changes of class, more time and snoozes in a story.</summary>
internal sealed partial class Story
{
    public Decision Ask(string by = "amy", string text = "Which of the two cards was charged?") => Decide(new CaseCommand.Ask(text) { By = By(by) });

    /// <summary>Amy asks, and the question arrives at once: the clock stands.</summary>
    public Story Asked()
    {
        Ask();
        Delivery($"X1.{Case.Cycle.Questions}", MessageState.Delivered);
        return this;
    }

    public Decision Pause(string by, PauseWish reason, Instant? until = null, string? note = null) =>
        Decide(new CaseCommand.PauseCase(reason, until, note) { By = By(by) });

    /// <summary>The customer asked amy for later.</summary>
    public Decision Later(Instant until, string by = "amy") => Pause(by, PauseWish.CustomerLater, until);

    public Decision Resume(string by = "amy", string? reason = null) => Decide(new CaseCommand.Resume(reason) { By = By(by) });

    public Decision Snooze(string by, Instant until) => Decide(new CaseCommand.Snooze(until) { By = By(by) });

    public Decision Extend(string by, Instant until, string reason = "the bank is closed") => Decide(new CaseCommand.Extend(until, reason) { By = By(by) });

    public Decision DecideExtension(string by, bool grant = true, Proof told = Proof.Message, string? reason = null) =>
        Decide(new CaseCommand.DecideExtension(grant, reason, told) { By = By(by) });

    public Decision Reclassify(
        string by, CaseKind? kind = null, Complexity? complexity = null, string? category = null, CustomerTier? tier = null) =>
        Decide(new CaseCommand.Reclassify(kind, complexity, category, tier, "judged wrongly") { By = By(by) });

    public Decision AutoReply(string text, string reference) =>
        Decide(new CaseCommand.RecordReply(Channel.Email, text, reference, IsAutomatic: true) { By = Actor.System });
}
