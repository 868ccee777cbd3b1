namespace FollowUp.Benchmarks.Open;

/// <summary>What the product takes with so many open cases.</summary>
/// <param name="ReadyAfter">From its start to the first good answer.</param>
/// <param name="MemoryAtStart">Its resident memory then, in bytes.</param>
/// <param name="MemoryAfterWork">Its resident memory after it has sent notices and taken flags, in bytes.</param>
/// <param name="FirstLateBy">How late the very first step is: it pays for what a new process has to compile.</param>
/// <param name="LateBy">How late 99 of 100 steps are at most: from the instant of the step until its notice is on its way.</param>
internal sealed record Measurement(TimeSpan ReadyAfter, long MemoryAtStart, long MemoryAfterWork, TimeSpan FirstLateBy, TimeSpan LateBy);
