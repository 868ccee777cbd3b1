using FollowUp.Core.Access;
using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

/// <summary>What the customer does on the page behind the link.</summary>
internal sealed partial class Story
{
    public Decision Words(string text) => Decide(new CaseCommand.RecordWords(text) { By = Actor.Customer });

    public Decision AskForSupervisor() => Decide(new CaseCommand.AskForSupervisor { By = Actor.Customer });
}
