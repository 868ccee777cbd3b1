using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>Advances what stands beside the cases when its wake-up comes, as <see cref="CaseLoop"/> does cases.</summary>
internal sealed class DocumentLoop(Work work, IDocumentStore documents, WakeUpSignal signal, IClock clock, ILogger<DocumentLoop> log) : Loop(log)
{
    private static readonly Duration AfterFailure = Duration.FromSeconds(2);

    /// <inheritdoc/>
    protected override string Name => "document";

    /// <inheritdoc/>
    protected override async Task TurnAsync(CancellationToken cancel)
    {
        signal.Documents.Prepare();
        var next = await documents.NextAsync(cancel);
        var now = clock.GetCurrentInstant();
        if (next <= now && await work.AdvanceDocumentsAsync(now, cancel) > 0)
        {
            return;
        }

        // What is due and could not be advanced would keep this loop spinning: it is tried again after a while.
        await signal.Documents.SleepAsync(next <= now ? now + AfterFailure : next, clock, cancel);
    }
}
