namespace FollowUp.Benchmarks;

/// <summary>How much is measured. The quick run shows that everything works; its numbers say little.</summary>
/// <param name="Quick">True for the quick run.</param>
internal sealed record Scale(bool Quick)
{
    /// <summary>How often things that are compared take turns; the middle one counts.</summary>
    public int Rounds => Quick ? 1 : 5;

    /// <summary>How many callers or connections there are.</summary>
    public const int Callers = 64;

    /// <summary>How many cases are flagged in a round.</summary>
    public int Flags => Quick ? 4_000 : 20_000;

    /// <summary>How long one decision is made over and over in a round.</summary>
    public TimeSpan Decides => TimeSpan.FromMilliseconds(Quick ? 100 : 1_000);

    /// <summary>How many commits of a kind are made one by one.</summary>
    public int Commits => Quick ? 50 : 500;

    /// <summary>How many jobs Quartz.NET schedules in a round.</summary>
    public int QuartzJobs => Quick ? 500 : 3_000;

    /// <summary>How many triggers Quartz.NET has to fire: fewer than there are cases, for 100,000 would take it minutes.</summary>
    public int QuartzTriggers => Quick ? 500 : 10_000;

    /// <summary>How many cases are due at once.</summary>
    public int Due => Quick ? 5_000 : 100_000;

    /// <summary>How many cases are open in the large file, and how many in the small one.</summary>
    public int ManyOpen => Quick ? 20_000 : 1_000_000;

    /// <summary>How many cases are open in the small file.</summary>
    public int FewOpen => Quick ? 2_000 : 10_000;

    /// <summary>How many steps fall due one after another while nothing else happens.</summary>
    public int Steps => Quick ? 40 : 200;
}
