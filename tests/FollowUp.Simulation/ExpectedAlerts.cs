using FollowUp.Core.Cases;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Simulation;

/// <summary>Which alerts the table asks for, counted again from the flags alone, complaint by complaint, without windows that slide.</summary>
public static class ExpectedAlerts
{
    /// <summary>An alert as far as it can be told without its history.</summary>
    /// <param name="Category">The category.</param>
    /// <param name="Symptom">The symptom, for the same one from several customers (S1).</param>
    /// <param name="Level">The level, for counts (S2).</param>
    public sealed record What(string Category, string? Symptom, SurgeLevel? Level);

    /// <summary>Every alert that some complaint must have raised.</summary>
    public static IReadOnlySet<What> Of(IEnumerable<LivedCase> cases, SurgeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var marks = cases.Where(lived => rules.Kinds.Contains(((CaseEvent.CaseFlagged)lived.Facts[0].Event).Kind))
            .Select(lived => (lived.Facts[0].At, Flag: (CaseEvent.CaseFlagged)lived.Facts[0].Event)).OrderBy(mark => mark.At).ToList();
        var asked = new HashSet<What>();
        foreach (var (at, flag) in marks)
        {
            int Customers(Duration within, string? symptom) => marks
                .Where(mark => mark.At <= at && at - mark.At <= within && mark.Flag.Category == flag.Category && (symptom is null || mark.Flag.Symptom == symptom))
                .Select(mark => mark.Flag.Customer.Phone).Distinct().Count();

            if (flag.Symptom is { } seen && Customers(rules.Symptom.Within, seen) >= rules.Symptom.Customers)
            {
                asked.Add(new What(flag.Category, seen, null));
            }

            foreach (var row in rules.ClassOf(flag.Category).Rows.Where(row => row.Counts.Any(limit => Customers(limit.Within, null) > limit.Above)))
            {
                asked.Add(new What(flag.Category, null, row.Level));
            }
        }

        return asked;
    }
}
