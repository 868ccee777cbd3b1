using FollowUp.Application.Ports;

namespace FollowUp.Application.Documents;

/// <summary>
/// What has to be done with the documents of one kind when their wake-up comes. It may be called early, late, twice or at once with a change
/// of the same document: it looks at the document itself, does what is due by the clock, and stores the next wake-up, or none.
/// </summary>
public interface IDocumentWork
{
    /// <summary>The kind of documents that it works on.</summary>
    string Kind { get; }

    /// <summary>Does what is due on a document. What it throws is logged, and it is called again soon.</summary>
    Task AdvanceAsync(DocumentKey key, CancellationToken cancel);
}
