using FollowUp.Application.Ports;

namespace FollowUp.Application.Documents;

/// <summary>A document was changed by others at every try; the caller may try again. The name may be a person's and is not told.</summary>
public sealed class DocumentBusyException(DocumentKey key) : Exception($"A document of kind {key.Kind} is being changed by others; try again.");

/// <summary>A document is larger than every store can hold. Nothing of it was stored.</summary>
public sealed class DocumentTooLargeException(DocumentKey key, int length)
    : Exception($"A document of kind {key.Kind} has {length} characters; a document has at most {DocumentForm.LongestJson}.");
