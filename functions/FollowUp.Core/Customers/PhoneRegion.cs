namespace FollowUp.Core.Customers;

/// <summary>
/// How phone numbers are written within one region (A5). Lengths and first digits only: it does not know which are in use.
/// </summary>
/// <param name="Iso">The region's ISO 3166 code.</param>
/// <param name="CountryCode">The digits after the plus; other regions may share them, as in North America.</param>
/// <param name="TrunkPrefix">What is dialled before the number within the region; empty where there is none.</param>
/// <param name="Plans">The kinds of numbers.</param>
public sealed record PhoneRegion(string Iso, string CountryCode, string TrunkPrefix, IReadOnlyList<NumberPlan> Plans)
{
    /// <summary>The regions known so far.</summary>
    public static IReadOnlyList<PhoneRegion> All { get; } =
    [
        new("CN", "86", "0",
        [
            new("1", 11, 11, TrunkUse.Never),
            new("1", 10, 10, TrunkUse.Always, SecondDigits: "0"),
            new("23456789", 10, 11, TrunkUse.Always),
        ]),
        new("HK", "852", "", [new("23456789", 8, 8, TrunkUse.Never)]),
        new("TW", "886", "0", [new("9", 9, 9, TrunkUse.Always), new("2345678", 8, 9, TrunkUse.Always)]),
        new("MO", "853", "", [new("268", 8, 8, TrunkUse.Never)]),
        new("SG", "65", "", [new("3689", 8, 8, TrunkUse.Never)]),
        new("US", "1", "1", [new("23456789", 10, 10, TrunkUse.Optional)]),
        new("GB", "44", "0", [new("7", 10, 10, TrunkUse.Always), new("123589", 9, 10, TrunkUse.Always)]),
    ];

    /// <summary>The region of that code, or null.</summary>
    public static PhoneRegion? Find(string iso) => All.FirstOrDefault(region => region.Iso == iso);

    /// <summary>The national number without trunk prefix, if the digits are a national spelling of this region; else null.</summary>
    public string? NationalOf(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (Plans.Any(plan => plan.Trunk != TrunkUse.Always && plan.Fits(digits)))
        {
            return digits;
        }

        var rest = TrunkPrefix.Length > 0 && digits.StartsWith(TrunkPrefix, StringComparison.Ordinal) ? digits[TrunkPrefix.Length..] : "";
        return Plans.Any(plan => plan.Trunk != TrunkUse.Never && plan.Fits(rest)) ? rest : null;
    }

    /// <summary>
    /// The national number, if the digits after the country code are one; else null. A trunk 0 is left out, because people
    /// write +44 (0)20.
    /// </summary>
    public string? AfterCountryCode(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        var national = TrunkPrefix == "0" && digits.StartsWith('0') ? digits[1..] : digits;
        return Plans.Any(plan => plan.Fits(national)) ? national : null;
    }
}
