namespace FollowUp.Core.Customers;

/// <summary>An address by which a customer is known, as people write it.</summary>
public static class CustomerAddress
{
    /// <summary>The phone number in E.164 (A5) or the email address; null if it is neither.</summary>
    /// <param name="text">What was written; what has an @ is read as an email address.</param>
    /// <param name="regions">The centre's own regions, best first.</param>
    public static string? Read(string? text, IReadOnlyList<string> regions)
    {
        if (text?.Contains('@', StringComparison.Ordinal) is true)
        {
            return EmailAddress.TryParse(text, out var email, out _) ? email.Value : null;
        }

        return PhoneNumber.TryParse(text, regions, out var phone, out _) ? phone.Value : null;
    }
}
