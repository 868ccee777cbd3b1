using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>
/// The sorts of background work, each done by one worker at a time: the loops take turns with whoever moves the demo clock. A gate each,
/// and one for each channel, so that a slow provider, or whoever is told of a chat, holds up neither a deadline nor the other channel.
/// </summary>
internal sealed class Work(DueCases dueCases, DueDocuments dueDocuments, OutboxDispatcher dispatcher) : IDisposable
{
    private readonly SemaphoreSlim _cases = new(1, 1);
    private readonly SemaphoreSlim _documents = new(1, 1);
    private readonly Dictionary<Channel, SemaphoreSlim> _messages = Channels.ToDictionary(channel => channel, _ => new SemaphoreSlim(1, 1));

    /// <summary>All channels; each has a loop of its own.</summary>
    public static IReadOnlyList<Channel> Channels { get; } = Enum.GetValues<Channel>();

    /// <summary>Advances cases whose wake-up is at or before an instant.</summary>
    public Task<int> AdvanceAsync(Instant until, CancellationToken cancel) =>
        InTurnAsync(_cases, () => dueCases.AdvanceAsync(until, cancel), cancel);

    /// <summary>Advances documents whose wake-up is at or before an instant.</summary>
    public Task<int> AdvanceDocumentsAsync(Instant until, CancellationToken cancel) =>
        InTurnAsync(_documents, () => dueDocuments.AdvanceAsync(until, cancel), cancel);

    /// <summary>Sends what is due on a channel, until nothing is.</summary>
    public Task<int> SendAsync(Channel channel, CancellationToken cancel) =>
        InTurnAsync(_messages[channel], () => SendAllAsync(channel, cancel), cancel);

    /// <summary>Keeps all loops away while the clock is moved.</summary>
    public Task<T> AloneAsync<T>(Func<Alone, Task<T>> work, CancellationToken cancel) => _messages.Values.Append(_documents).Append(_cases)
        .Aggregate(() => work(new Alone(dueCases, dueDocuments, SendAllAsync)), (inner, gate) => () => InTurnAsync(gate, inner, cancel))();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cases.Dispose();
        _documents.Dispose();
        foreach (var gate in _messages.Values)
        {
            gate.Dispose();
        }
    }

    private async Task<int> SendAllAsync(CancellationToken cancel) =>
        (await Task.WhenAll(Channels.Select(channel => SendAllAsync(channel, cancel)))).Sum();

    private async Task<int> SendAllAsync(Channel channel, CancellationToken cancel)
    {
        var sent = 0;
        for (int now; (now = await dispatcher.DispatchAsync(channel, cancel)) > 0; sent += now)
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
