using FollowUp.Core.Messages;

namespace FollowUp.Application.Customers;

/// <summary>What a customer wrote.</summary>
/// <param name="Channel">The channel it came by.</param>
/// <param name="From">The address that it came from: E.164, or a stranger's idea of a sender.</param>
/// <param name="Text">The words as they are kept.</param>
/// <param name="Reference">The provider's own name for the message: the same one again is the same message (O2).</param>
/// <param name="OptOut">True if the provider says that it stopped messages for it, false if it starts them again; null if it says nothing.</param>
public sealed record Heard(Channel Channel, string From, string Text, string Reference, bool? OptOut = null);
