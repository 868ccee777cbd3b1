using FollowUp.Core.Customers;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads addresses. Their errors do not repeat them: what is checked may end up in a log.</summary>
internal static class Contacts
{
    /// <summary>A phone, folded to E.164 by the centre's regions (A5); unchecked while the regions are not known.</summary>
    public static string? Phone(Located value, Findings findings, IReadOnlyList<string>? regions)
    {
        if (Values.Text(value, findings) is not { } text || regions is null) return null;
        if (PhoneNumber.TryParse(text, regions, out var number, out var problem)) return number.Value;
        findings.Add(value, problem);
        return null;
    }

    /// <summary>An email address.</summary>
    public static string? Email(Located value, Findings findings)
    {
        if (Values.Text(value, findings) is not { } text) return null;
        if (EmailAddress.TryParse(text, out var address, out var problem)) return address.Value;
        findings.Add(value, problem);
        return null;
    }
}
