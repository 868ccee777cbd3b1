using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Core;

/// <summary>
/// What a sentence speaks of, by name, so that nobody has to read it out of the English: instants as ISO 8601 in UTC with a Z, numbers in plain
/// digits with a point, names of things by the ids that the API gives them, yes and no as true and false.
/// </summary>
internal static class NamedValues
{
    public static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    public static string Of(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static string Of(bool so) => so ? "true" : "false";

    public static string Of(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Of(Enum kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
