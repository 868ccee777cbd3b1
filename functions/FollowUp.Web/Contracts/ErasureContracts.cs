using System.ComponentModel.DataAnnotations;

namespace FollowUp.Web.Contracts;

/// <summary>A customer to erase (A4).</summary>
public sealed record EraseCustomerRequest
{
    /// <summary>The phone number, in E.164 or as the centre's regions spell it, or the email address.</summary>
    [StringLength(254, MinimumLength = 3)]
    public required string Address { get; init; }
}

/// <summary>What was erased (A4).</summary>
/// <param name="Cases">The numbers of the cases whose customer was erased; none if none was of this customer.</param>
public sealed record EraseCustomerAnswer(IReadOnlyList<string> Cases);
