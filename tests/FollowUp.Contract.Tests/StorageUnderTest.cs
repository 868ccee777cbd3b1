using FollowUp.Application.Ports;

namespace FollowUp.Contract.Tests;

/// <summary>One adapter's five ports over one fresh, empty store, and how to throw it away.</summary>
public sealed record StorageUnderTest(
    ICaseStore Store, IDueIndex DueIndex, IOutbox Outbox, ICaseQueries Queries, ICaseFigures Figures, Func<ValueTask> Dispose);
