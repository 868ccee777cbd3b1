using FollowUp.Application.Ports;

namespace FollowUp.Contract.Tests;

/// <summary>One adapter's ports over one fresh, empty store, and how to throw it away.</summary>
public sealed record StorageUnderTest(
    ICaseStore Store,
    IDueIndex DueIndex,
    IOutbox Outbox,
    ICaseQueries Queries,
    ICaseArchive Archive,
    ICaseFigures Figures,
    Func<ValueTask> Dispose);
