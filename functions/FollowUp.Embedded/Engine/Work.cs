using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Sending;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>
/// The three sorts of background work, each done by one worker at a time: the loops take turns with whoever moves the demo clock.
/// A gate each and not one for all, so that a slow provider, or whoever is told of a chat, never holds up a deadline.
/// </summary>
internal sealed class Work(DueCases dueCases, DueDocuments dueDocuments, OutboxDispatcher dispatcher) : IDisposable
{
    private readonly SemaphoreSlim _cases = new(1, 1);
    private readonly SemaphoreSlim _documents = new(1, 1);
    private readonly SemaphoreSlim _messages = new(1, 1);

    /// <summary>Advances cases whose wake-up is at or before an instant.</summary>
    public Task<int> AdvanceAsync(Instant until, CancellationToken cancel) =>
        InTurnAsync(_cases, () => dueCases.AdvanceAsync(until, cancel), cancel);

    /// <summary>Advances documents whose wake-up is at or before an instant.</summary>
    public Task<int> AdvanceDocumentsAsync(Instant until, CancellationToken cancel) =>
        InTurnAsync(_documents, () => dueDocuments.AdvanceAsync(until, cancel), cancel);

    /// <summary>Sends what is due, until nothing is.</summary>
    public Task<int> SendAsync(CancellationToken cancel) => InTurnAsync(_messages, () => SendAllAsync(cancel), cancel);

    /// <summary>Keeps the loops away while the clock is moved.</summary>
    public Task<T> AloneAsync<T>(Func<Alone, Task<T>> work, CancellationToken cancel)
    {
        return InTurnAsync(_cases, WithoutDocumentsAsync, cancel);

        Task<T> WithoutDocumentsAsync() => InTurnAsync(_documents, WithoutMessagesAsync, cancel);
        Task<T> WithoutMessagesAsync() => InTurnAsync(_messages, () => work(new Alone(dueCases, dueDocuments, SendAllAsync)), cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cases.Dispose();
        _documents.Dispose();
        _messages.Dispose();
    }

    private async Task<int> SendAllAsync(CancellationToken cancel)
    {
        var sent = 0;
        for (int now; (now = await dispatcher.DispatchAsync(cancel)) > 0; sent += now)
        {
            // A batch at a time, until nothing is due.
        }

        return sent;
    }

    private static async Task<T> InTurnAsync<T>(SemaphoreSlim gate, Func<Task<T>> work, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The work, for the one who has all gates.</summary>
    internal readonly struct Alone(DueCases dueCases, DueDocuments dueDocuments, Func<CancellationToken, Task<int>> send)
    {
        public async Task<int> AdvanceAsync(Instant until, CancellationToken cancel) =>
            await dueCases.AdvanceAsync(until, cancel) + await dueDocuments.AdvanceAsync(until, cancel);

        public Task<int> SendAsync(CancellationToken cancel) => send(cancel);
    }
}
