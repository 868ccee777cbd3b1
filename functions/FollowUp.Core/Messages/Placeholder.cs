namespace FollowUp.Core.Messages;

/// <summary>A value that a template may ask for, written in it as <c>{number}</c>, <c>{reachUs}</c> and so on.</summary>
public enum Placeholder
{
    /// <summary>The number of the case, as the customer is told it.</summary>
    Number,

    /// <summary>The customer, politely addressed.</summary>
    Customer,

    /// <summary>The promised local date and time, in the customer's zone.</summary>
    Promised,

    /// <summary>How the customer reaches the centre: a phone number, a link, or both.</summary>
    ReachUs,

    /// <summary>The customer's own link to the page of the case (M10); where no address is known for it, how the customer reaches the centre.</summary>
    Link,

    /// <summary>The staff number of the agent; customers see it in place of a name (M0).</summary>
    StaffNumber,

    /// <summary>What the agent answers.</summary>
    Answer,

    /// <summary>What the customer is asked.</summary>
    Question,

    /// <summary>The internal deadline as local date and time, in the zone of the member of staff.</summary>
    Deadline,

    /// <summary>What the case is about, in the agent's words.</summary>
    Summary,

    /// <summary>The team that has the case.</summary>
    Team,

    /// <summary>The name of the agent who owns the case.</summary>
    Owner,

    /// <summary>How much time is left.</summary>
    Remaining,

    /// <summary>The step of the ladder, in words.</summary>
    Step,

    /// <summary>Why the message is sent.</summary>
    Reason,

    /// <summary>The start of the slot in which the customer is called (C1), as local date and time in the reader's zone.</summary>
    Slot,

    /// <summary>The customer's number, for whoever is to call it.</summary>
    Phone,

    /// <summary>How many: entries of a list, customers who complain.</summary>
    Count,

    /// <summary>The window in which they were counted (S1-S3).</summary>
    Window,

    /// <summary>A list, a line for each entry, the most urgent first: a text message may lose its end.</summary>
    Items,

    /// <summary>The local day of the centre that a digest is about.</summary>
    Day,

    /// <summary>The launch that a digest is about.</summary>
    Project,

    /// <summary>Cases flagged.</summary>
    Flagged,

    /// <summary>Promises settled.</summary>
    Settled,

    /// <summary>Promises kept, the customer answered.</summary>
    KeptAnswered,

    /// <summary>Promises kept, the customer called and not reached (C4).</summary>
    KeptNotReached,

    /// <summary>Promises missed.</summary>
    Missed,

    /// <summary>Promises missed and excused (Z5).</summary>
    Excused,

    /// <summary>The share of first promises that were kept.</summary>
    FirstTimeKept,

    /// <summary>The share of cycles that reached the supervisor, and whether that is what is aimed at.</summary>
    Escalated,

    /// <summary>The share of answers that the customer sent back.</summary>
    Reopened,

    /// <summary>The mean rating, how many there were, and whether that is what is aimed at.</summary>
    Rating,

    /// <summary>The times to first contact.</summary>
    FirstContact,

    /// <summary>The times to the answer.</summary>
    AnswerTime,

    /// <summary>How many cases are abandoned (L5).</summary>
    AbandonedCount,

    /// <summary>These cases, a line each.</summary>
    Abandoned,

    /// <summary>Cases by kind.</summary>
    Kinds,

    /// <summary>Cases by category.</summary>
    Categories,

    /// <summary>Cases by symptom.</summary>
    Symptoms,
}
