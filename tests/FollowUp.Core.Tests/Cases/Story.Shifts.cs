using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <content>The ends of shifts and days.</content>
internal sealed partial class Story
{
    public Decision CarryOver(string by, string reason = "the bank is closed") => Decide(new CaseCommand.CarryOver(reason) { By = By(by) });

    /// <summary>The product hands the case to the lead, half an hour after the list.</summary>
    public Decision HandToLead(HandOverRule rule, string? from, Instant at) =>
        Decide(new CaseCommand.HandToLead(rule, from, at, at - Duration.FromMinutes(30)) { By = Actor.System });

    public Decision HandToLead(HandOverRule rule, string from = "amy") => HandToLead(rule, from, Now);
}
