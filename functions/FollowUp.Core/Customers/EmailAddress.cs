namespace FollowUp.Core.Customers;

/// <summary>
/// An email address that a mail server can be expected to take: the everyday form, without quotes, comments or non-ASCII characters.
/// Whether anybody reads it is not known.
/// </summary>
public readonly record struct EmailAddress
{
    private const int LongestLocalPart = 64;
    private const int Longest = 254;
    private const int LongestLabel = 63;
    private readonly string? _value;

    private EmailAddress(string value) => _value = value;

    /// <summary>The address; its domain in lower case, its local part as written. Empty in the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an address; spaces around it are dropped.</summary>
    /// <param name="text">The address as it was written.</param>
    /// <param name="address">The address, if it is one.</param>
    /// <param name="problem">Otherwise a sentence that says why not, without the address itself; else empty.</param>
    public static bool TryParse(string? text, out EmailAddress address, out string problem)
    {
        var trimmed = (text ?? "").Trim();
        var at = trimmed.IndexOf('@');
        problem =
            trimmed.Length == 0 ? "The email address is empty."
            : trimmed.Length > Longest ? $"The email address is longer than {Longest} characters."
            : at < 0 || at != trimmed.LastIndexOf('@') ? "The email address needs exactly one @."
            : LocalPartProblem(trimmed[..at]) ?? DomainProblem(trimmed[(at + 1)..]) ?? "";
        address = problem.Length == 0 ? new EmailAddress(trimmed[..at] + trimmed[at..].ToLowerInvariant()) : default;
        return problem.Length == 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string? LocalPartProblem(string part) =>
        part.Length is 0 or > LongestLocalPart ? $"Before the @ the email address needs 1 to {LongestLocalPart} characters."
        : !part.All(c => char.IsAsciiLetterOrDigit(c) || ".!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal))
            ? "Before the @ the email address has a character that is not taken there."
        : part.Split('.').Contains("") ? "Before the @ a dot must stand between two other characters."
        : null;

    private static string? DomainProblem(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit)
            ? null
            : "After the @ the email address needs a domain such as example.com.";
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && label[0] != '-'
        && label[^1] != '-';
}
