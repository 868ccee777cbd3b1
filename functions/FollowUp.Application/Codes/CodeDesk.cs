using FollowUp.Application.Documents;
using FollowUp.Application.Ports;

namespace FollowUp.Application.Codes;

/// <summary>
/// Keeps the codes of answers, one document for the whole centre. An answer whose codes are known here costs no look at the store.
/// </summary>
public sealed class CodeDesk(IDocumentStore store)
{
    private const string Name = "centre";

    private readonly Documents<AnswerCodes> _codes = new("codes", store);
    private volatile AnswerCodes _seen = new();

    /// <summary>All that are kept.</summary>
    public async Task<AnswerCodes> ReadAsync(CancellationToken cancel) => await _codes.LoadAsync(Name, cancel) ?? new();

    /// <summary>Keeps those of an answer that stands. Where others keep changing them it is left to the next answer with these codes.</summary>
    public async Task KeepAsync(string resolution, string rootCause, CancellationToken cancel)
    {
        if (ReferenceEquals(_seen.With(resolution, rootCause), _seen))
        {
            return;
        }

        try
        {
            _seen = (await _codes.ChangeAsync(Name, was => Changed(was ?? new(), resolution, rootCause), cancel))!;
        }
        catch (DocumentBusyException)
        {
        }
    }

    private static DocumentChange<AnswerCodes> Changed(AnswerCodes was, string resolution, string rootCause) =>
        was.With(resolution, rootCause) is var now && ReferenceEquals(now, was) ? new DocumentChange<AnswerCodes>.Keep() : new DocumentChange<AnswerCodes>.Store(now);
}
