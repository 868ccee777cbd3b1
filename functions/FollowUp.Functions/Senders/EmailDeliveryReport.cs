namespace FollowUp.Functions.Senders;

/// <summary>What the mail service reports of one mail to one recipient, as far as it can be trusted to be well formed.</summary>
/// <param name="OperationId">Which mail, see <see cref="Senders.OperationId.TryReadCase"/>.</param>
/// <param name="Code">Null if it was delivered; else the service's word for why not, for example <c>Bounced</c>.</param>
internal sealed record EmailDeliveryReport(Guid OperationId, string? Code)
{
    /// <summary>True if the recipient's mail server took it.</summary>
    public bool Delivered => Code is null;
}
