using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>The checks that the table of surges passes before it is used.</summary>
internal static class SurgeCheck
{
    private static readonly Duration LongestWindow = Duration.FromDays(14);

    /// <summary>What is wrong with it, a sentence each.</summary>
    public static IEnumerable<string> ProblemsOf(SurgeRules rules)
    {
        if (rules.LookEvery <= Duration.Zero || rules.LagAtMost < Duration.Zero || rules.Masters.LookEvery <= Duration.Zero)
        {
            yield return "'lookEvery' must be longer than nothing, here and in 'masters', 'lagAtMost' not negative.";
        }

        if (rules.Kinds.IsDefaultOrEmpty || rules.Symptom.Customers < 2 || rules.Growth is { Weeks: < 1 or > 52 } or { LeastMean: < 1 })
        {
            yield return "'kinds' names at least one, 'customers' of 'symptom' is 2 or more, 'weeks' of 'growth' 1 to 52, 'leastMean' 1 or more.";
        }

        if (rules.Masters is { PerMinute: < 1 or > 1000 } or { LeftPart: not (> 0 and <= 1) })
        {
            yield return "'perMinute' of 'masters' lies between 1 and 1000, 'leftPart' between 0 and 1.";
        }

        if (!rules.Classes.Any(c => c.Id == rules.DefaultClass))
        {
            yield return $"'defaultClass' is '{rules.DefaultClass}', which is none of the classes.";
        }

        foreach (var twice in rules.Classes.Select(c => c.Id).GroupBy(id => id).Where(same => same.Count() > 1))
        {
            yield return $"The class '{twice.Key}' stands there twice.";
        }

        foreach (var twice in rules.Classes.SelectMany(c => c.Categories).GroupBy(name => name).Where(same => same.Count() > 1))
        {
            yield return $"The category '{twice.Key}' is in two classes.";
        }

        var windows = rules.Classes.SelectMany(c => c.Rows).SelectMany(row => row.Counts).Select(limit => limit.Within).Append(rules.Symptom.Within);
        if (windows.Any(within => within <= rules.LagAtMost || within > LongestWindow))
        {
            yield return "A window is longer than 'lagAtMost' and not longer than 14 days.";
        }

        foreach (var surge in rules.Classes)
        {
            if (surge.Rows.IsDefaultOrEmpty || surge.Rows.Any(row => row.Counts.IsDefaultOrEmpty && row.GrowthPercent is null))
            {
                yield return $"The class '{surge.Id}' needs at least one row, and a row 'counts', or 'growthPercent', or both.";
            }

            if (surge.Rows.Zip(surge.Rows.Skip(1)).Any(pair => pair.First.Level >= pair.Second.Level || pair.First.GrowthPercent >= pair.Second.GrowthPercent))
            {
                yield return $"The rows of the class '{surge.Id}' rise in 'level', and in 'growthPercent' where they have one.";
            }

            if (surge.Rows.SelectMany(row => row.Counts).Any(limit => limit.Above < 1) || surge.Rows.Any(row => row.GrowthPercent < 1))
            {
                yield return $"'above' and 'growthPercent' of the class '{surge.Id}' are 1 or more.";
            }
        }
    }
}
