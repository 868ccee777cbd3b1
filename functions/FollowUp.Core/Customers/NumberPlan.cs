namespace FollowUp.Core.Customers;

/// <summary>One kind of phone number within a region, told by its first digits and its length.</summary>
/// <param name="FirstDigits">The digits that the national number, without trunk prefix, may begin with.</param>
/// <param name="Shortest">The least number of digits, without trunk prefix.</param>
/// <param name="Longest">The greatest number of digits, without trunk prefix.</param>
/// <param name="Trunk">Whether a national spelling has the trunk prefix.</param>
/// <param name="SecondDigits">The digits that may come second, or null for any: with it, a Chinese mobile that lacks a digit is not
/// taken for a landline of Beijing (10).</param>
public sealed record NumberPlan(string FirstDigits, int Shortest, int Longest, TrunkUse Trunk, string? SecondDigits = null)
{
    /// <summary>Whether a national number without its trunk prefix is of this kind.</summary>
    public bool Fits(string national)
    {
        ArgumentNullException.ThrowIfNull(national);
        return national.Length >= Shortest
            && national.Length <= Longest
            && FirstDigits.Contains(national[0], StringComparison.Ordinal)
            && (SecondDigits is null || SecondDigits.Contains(national[1], StringComparison.Ordinal));
    }
}
