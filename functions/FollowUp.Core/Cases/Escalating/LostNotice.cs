using FollowUp.Core.Messages;
using FollowUp.Core.People;

namespace FollowUp.Core.Cases;

/// <summary>A notice to the staff that failed for good. Stored as JSON: change it only by adding.</summary>
/// <param name="Step">Its step.</param>
/// <param name="Recipient">The person's id, or <c>duty</c>.</param>
/// <param name="Channel">The channel that it took.</param>
public sealed record LostNotice(string Step, string Recipient, Channel Channel)
{
    /// <summary>The notice of an identity; null if it is none of this cycle to somebody whom the roster knows.</summary>
    internal static LostNotice? Of(string messageId, Case state, Roster roster)
    {
        foreach (var recipient in roster.People.Select(p => p.Id).Append(OutgoingMessage.Duty))
        {
            foreach (var channel in Enum.GetValues<Channel>())
            {
                if (OutgoingMessage.StepOf(messageId, state.Id, state.Cycle.Number, recipient, channel) is { } step)
                {
                    return new LostNotice(step, recipient, channel);
                }
            }
        }

        return null;
    }
}
