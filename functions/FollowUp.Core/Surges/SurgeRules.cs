using System.Collections.Immutable;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>The table of surges in the policy file (S1-S5).</summary>
public sealed record SurgeRules
{
    /// <summary>Which kinds of case are complaints here.</summary>
    public required ImmutableArray<CaseKind> Kinds { get; init; }

    /// <summary>The same symptom from several customers (S1).</summary>
    public required SymptomRule Symptom { get; init; }

    /// <summary>When growth can be told at all (S3).</summary>
    public required GrowthRule Growth { get; init; }

    /// <summary>The classes of categories with their rows (S2, S3).</summary>
    public required ImmutableArray<SurgeClass> Classes { get; init; }

    /// <summary>The class of a category that no class names.</summary>
    public required string DefaultClass { get; init; }

    /// <summary>How often new complaints are looked at.</summary>
    public required Duration LookEvery { get; init; }

    /// <summary>How late a complaint may become visible to the look, on a store that lags.</summary>
    public required Duration LagAtMost { get; init; }

    /// <summary>Master cases (S5).</summary>
    public required MasterRules Masters { get; init; }

    /// <summary>The longest window of all.</summary>
    public Duration Longest => Classes.SelectMany(c => c.Rows).SelectMany(row => row.Counts).Select(limit => limit.Within).Append(Symptom.Within).Max();

    /// <summary>The class of a category.</summary>
    public SurgeClass ClassOf(string category) =>
        Classes.FirstOrDefault(c => c.Categories.Contains(category)) ?? Classes.First(c => c.Id == DefaultClass);
}

/// <summary>The same category and symptom from several customers (S1).</summary>
/// <param name="Customers">From how many different customers.</param>
/// <param name="Within">Within how much time.</param>
public sealed record SymptomRule(int Customers, Duration Within);

/// <summary>What growth is measured against (S3).</summary>
/// <param name="Weeks">Of how many last weeks the mean of the same weekday and hour is taken.</param>
/// <param name="LeastMean">A mean under this is too little to tell.</param>
public sealed record GrowthRule(int Weeks, int LeastMean);

/// <summary>Categories that are judged alike.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Categories">The centre's categories in it.</param>
/// <param name="Rows">Its rows, the lowest level first.</param>
public sealed record SurgeClass(string Id, ImmutableArray<string> Categories, ImmutableArray<SurgeRow> Rows);

/// <summary>One row of the table: any of its limits brings the level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Counts">Limits of counts in sliding windows (S2).</param>
/// <param name="GrowthPercent">The least growth in percent (S3); null if growth alone never brings this level.</param>
public sealed record SurgeRow(SurgeLevel Level, ImmutableArray<SurgeLimit> Counts, int? GrowthPercent);

/// <summary>More complaints than this in a window.</summary>
/// <param name="Above">"More than 5" fires at the sixth.</param>
/// <param name="Within">The window: two complaints so far apart are still in one.</param>
public sealed record SurgeLimit(int Above, Duration Within);

/// <summary>The numbers of master cases (S5).</summary>
/// <param name="PerMinute">How many linked cases are told, answered or let go in a minute.</param>
/// <param name="LeftPart">The part of its target that a linked case has when its master failed.</param>
/// <param name="LookEvery">How often a master is looked at while it runs.</param>
public sealed record MasterRules(int PerMinute, double LeftPart, Duration LookEvery);
