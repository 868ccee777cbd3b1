using System.Globalization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// The number that a customer is given: the day in the centre's zone and eight digits computed from the id, so that no counter is
/// shared between writers. It is for people; two cases of one day share a number about once in 100 million pairs.
/// </summary>
public static class CaseNumber
{
    /// <summary>For example <c>261122-48213907</c>.</summary>
    public static string Of(CaseId id, LocalDate day)
    {
        var digits = (TextHash.Of(id.Value) % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
        return $"{day.Year % 100:00}{day.Month:00}{day.Day:00}-{digits}";
    }
}
