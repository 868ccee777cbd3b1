using FollowUp.Application.Diagnostics;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Codes;

/// <summary>
/// Keeps the codes of answers, one document for the whole centre. An answer whose codes are known here costs no look at the store.
/// </summary>
public sealed class CodeDesk(IDocumentStore store, IClock clock, ILogger<CodeDesk> log)
{
    private const string Name = "centre";

    /// <summary>How long what was seen is gone by: other hosts keep and drop codes too.</summary>
    private static readonly Duration SeenFor = Duration.FromMinutes(10);

    /// <summary>How long a reply waits for this list, which nobody's case depends on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Documents<AnswerCodes> _codes = new("codes", store);
    private volatile Seen _seen = new(new(), Instant.MinValue);

    /// <summary>All that are kept.</summary>
    public async Task<AnswerCodes> ReadAsync(CancellationToken cancel) => await _codes.LoadAsync(Name, cancel) ?? new();

    /// <summary>
    /// Keeps those of an answer that stands. It never throws, and ends soon: whoever gave the answer waits for the reply. What is not kept now is kept
    /// with the next answer of these codes.
    /// </summary>
    public async Task KeepAsync(string resolution, string rootCause)
    {
        if (_seen is { Codes: var codes, Until: var until } && clock.GetCurrentInstant() < until && ReferenceEquals(codes.With(resolution, rootCause), codes))
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await ChangeAsync(codes => codes.With(resolution, rootCause), patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception e)
        {
            log.CodesNotKept(e);
        }
    }

    /// <summary>Drops a code that nobody is to be offered again, such as a typo, and gives those that are left. Given with another answer it is back.</summary>
    /// <exception cref="DocumentBusyException">Others kept changing them; nothing was dropped.</exception>
    public Task<AnswerCodes> DropAsync(string code, CancellationToken cancel) => ChangeAsync(codes => codes.Without(code), cancel);

    /// <summary>Drops the codes in which one of these customers is named (A4).</summary>
    /// <exception cref="DocumentBusyException">Others kept changing them; nothing was dropped.</exception>
    public Task ForgetAsync(IReadOnlyCollection<string> names, CancellationToken cancel) =>
        ChangeAsync(codes => names.Aggregate(codes, (left, name) => left.WithoutNamed(name)), cancel);

    private async Task<AnswerCodes> ChangeAsync(Func<AnswerCodes, AnswerCodes> change, CancellationToken cancel)
    {
        var stored = await _codes.ChangeAsync(Name, was => Changed(was ?? new(), change), cancel) ?? new();
        _seen = new(stored, clock.GetCurrentInstant() + SeenFor);
        return stored;
    }

    private static DocumentChange<AnswerCodes> Changed(AnswerCodes was, Func<AnswerCodes, AnswerCodes> change) =>
        change(was) is var now && ReferenceEquals(now, was) ? new DocumentChange<AnswerCodes>.Keep() : new DocumentChange<AnswerCodes>.Store(now);

    /// <summary>What was seen, and until when that is enough (UTC).</summary>
    private sealed record Seen(AnswerCodes Codes, Instant Until);
}
