namespace FollowUp.Core.Customers;

/// <summary>A phone number in E.164, for example <c>+8613800138000</c> (A5). Whether anybody answers it is not known.</summary>
public readonly record struct PhoneNumber
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;
    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <summary>A plus and 8 to 15 digits, country code first; empty in the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>
    /// Reads a number. With + or 00 in front any country is taken, and the lengths are checked for the regions in
    /// <see cref="PhoneRegion.All"/>. Without, it is read as a national spelling of the centre's own regions: the first that fits wins,
    /// so the order matters (13800138000 is a mobile in CN, and 1 and ten digits in US).
    /// </summary>
    /// <param name="text">The number as it was written or spoken.</param>
    /// <param name="regions">ISO 3166 codes of the centre's own regions, best first; unknown codes are passed over.</param>
    /// <param name="number">The number, if it is one.</param>
    /// <param name="problem">Otherwise a sentence that says why not, without the number itself; else empty.</param>
    public static bool TryParse(string? text, IReadOnlyList<string> regions, out PhoneNumber number, out string problem)
    {
        ArgumentNullException.ThrowIfNull(regions);
        number = default;
        if (!PhoneSpelling.TryFold(text, out var folded, out problem))
        {
            return false;
        }

        var digits = folded.StartsWith('+') ? folded[1..] : folded.StartsWith("00", StringComparison.Ordinal) ? folded[2..] : null;
        var value = digits is null ? National(folded, regions, out problem) : International(digits, out problem);
        number = value is null ? default : new PhoneNumber(value);
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string? International(string digits, out string problem)
    {
        problem = "";
        var region = PhoneRegion.All.FirstOrDefault(r => digits.StartsWith(r.CountryCode, StringComparison.Ordinal));
        if (region is null)
        {
            var fits = digits.Length is >= FewestDigits and <= MostDigits && digits[0] != '0';
            problem = fits ? "" : $"After + the phone number needs a country code and {FewestDigits} to {MostDigits} digits in all.";
            return fits ? $"+{digits}" : null;
        }

        var national = region.AfterCountryCode(digits[region.CountryCode.Length..]);
        problem = national is null ? $"The phone number does not have the form of numbers under +{region.CountryCode}." : "";
        return national is null ? null : $"+{region.CountryCode}{national}";
    }

    private static string? National(string digits, IReadOnlyList<string> regions, out string problem)
    {
        foreach (var region in regions.Select(PhoneRegion.Find).OfType<PhoneRegion>())
        {
            if (region.NationalOf(digits) is { } national)
            {
                problem = "";
                return $"+{region.CountryCode}{national}";
            }
        }

        problem = regions.Count == 0
            ? "The phone number needs + and its country code."
            : $"The phone number is not a national one of {string.Join(", ", regions)}; write + and its country code.";
        return null;
    }
}
