using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Cases;
using FollowUp.Core.Surges;
using FollowUp.Web.Bodies;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>Taking notice of an alert.</summary>
public sealed record AcknowledgeAlertRequest
{
    /// <summary>What is being done about it.</summary>
    [StringLength(2000, MinimumLength = 1)]
    [Lines]
    public string? Note { get; init; }
}

/// <summary>A master case for the cases of an alert (S5).</summary>
public sealed record AlertMasterRequest
{
    /// <summary>What it is about, for the staff.</summary>
    [StringLength(2000, MinimumLength = 1)]
    [Lines]
    public required string Summary { get; init; }

    /// <summary>How much work it takes: with the category this gives its target. Complex if left out.</summary>
    public Complexity? Complexity { get; init; }
}

/// <summary>A master case to open (S5).</summary>
public sealed record MasterRequest
{
    /// <summary>The category of the cases.</summary>
    [StringLength(TextLimits.Category, MinimumLength = 1)]
    public required string Category { get; init; }

    /// <summary>Their symptom, if they have one.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Symptom { get; init; }

    /// <summary>What it is about, for the staff.</summary>
    [StringLength(2000, MinimumLength = 1)]
    [Lines]
    public required string Summary { get; init; }

    /// <summary>How much work it takes: with the category this gives its target. Complex if left out.</summary>
    public Complexity? Complexity { get; init; }
}

/// <summary>A case that a master is to answer for (S5).</summary>
public sealed record MasterCaseRequest
{
    /// <summary>The id of the case.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string Case { get; init; }
}

/// <summary>An alert as it stands. Times are UTC.</summary>
public sealed record AlertAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What was counted: a symptom (S1), complaints in a window (S2), or growth (S3).</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>The category.</summary>
    public required string Category { get; init; }

    /// <summary>The symptom; left out where it is about the whole category.</summary>
    public string? Symptom { get; init; }

    /// <summary>The level; left out where only a symptom repeats.</summary>
    public SurgeLevel? Level { get; init; }

    /// <summary>How many customers there were when it was raised.</summary>
    public required int Count { get; init; }

    /// <summary>The number of the table that was passed: customers, complaints, or percent of growth.</summary>
    public required int Limit { get; init; }

    /// <summary>The window.</summary>
    public required Duration Within { get; init; }

    /// <summary>For growth, the mean of the same weekday and hour.</summary>
    public double? Mean { get; init; }

    /// <summary>The teams whose cases were counted.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>When the complaint came that raised it.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When everybody who is to know had been told; left out before.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>Who was told: ids of people, or <c>duty</c>.</summary>
    public required IReadOnlyList<string> Told { get; init; }

    /// <summary>Who took notice; left out while nobody has.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>What was said about it.</summary>
    public string? Note { get; init; }

    /// <summary>When all was clear; left out while it stands.</summary>
    public Instant? ClearedAt { get; init; }

    /// <summary>The id of the master case that was opened for it.</summary>
    public string? Master { get; init; }
}

/// <summary>Part of the alerts.</summary>
/// <param name="Items">The alerts, the newest first.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record AlertListAnswer(IReadOnlyList<AlertAnswer> Items, string? Next);

/// <summary>A master case and what became of those that wait for it. Times are UTC.</summary>
public sealed record MasterPage
{
    /// <summary>The id of the master case: its own page is that of the case.</summary>
    public required string Id { get; init; }

    /// <summary>The category of the cases.</summary>
    public required string Category { get; init; }

    /// <summary>Their symptom, if they have one.</summary>
    public string? Symptom { get; init; }

    /// <summary>What it is about.</summary>
    public required string Summary { get; init; }

    /// <summary>The alert that it was opened for.</summary>
    public string? Alert { get; init; }

    /// <summary>Who opened it.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Where it stands: others are linked, get its answer, or run again because it failed.</summary>
    public required MasterState State { get; init; }

    /// <summary>How many cases are told, answered or let go in a minute.</summary>
    public required int PerMinute { get; init; }

    /// <summary>How many cases were linked so far.</summary>
    public required int Linked { get; init; }

    /// <summary>How many have its answer.</summary>
    public required int Answered { get; init; }

    /// <summary>How many run again.</summary>
    public required int LetGo { get; init; }
}

/// <summary>Part of the master cases.</summary>
/// <param name="Items">The masters, by id.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record MasterListAnswer(IReadOnlyList<MasterPage> Items, string? Next);
