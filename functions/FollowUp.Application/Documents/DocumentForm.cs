using FollowUp.Application.Ports;

namespace FollowUp.Application.Documents;

/// <summary>What every store can hold. Both adapters ask, so that what works on one machine works in the cloud.</summary>
public static class DocumentForm
{
    /// <summary>The longest content, in UTF-16 units: 60,000 bytes, of the 64 KiB that a property of a table holds.</summary>
    public const int LongestJson = 30_000;

    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 200;

    private const int LongestKind = 20;

    /// <summary>Refuses a name or a kind that is none: a bug of the caller.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static DocumentKey Check(DocumentKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        CheckKind(key.Kind);
        return key.Name is { Length: > 0 and <= LongestName } && IsText(key.Name)
            ? key
            : throw new ArgumentException($"The name of a document has 1 to {LongestName} characters and no half of one.", nameof(key));
    }

    /// <summary>Refuses a document that not every store can hold.</summary>
    /// <exception cref="ArgumentException">Its name or kind is none, or it has no version.</exception>
    /// <exception cref="DocumentTooLargeException">It is too large.</exception>
    public static Document Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Check(document.Key);
        ArgumentOutOfRangeException.ThrowIfLessThan(document.Version, 1, nameof(document));
        ArgumentException.ThrowIfNullOrEmpty(document.Json, nameof(document));
        return document.Json.Length <= LongestJson ? document : throw new DocumentTooLargeException(document.Key, document.Json.Length);
    }

    /// <summary>Refuses a kind that is none: a bug of the caller.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string CheckKind(string kind) =>
        kind is { Length: > 0 and <= LongestKind } && kind.All(char.IsAsciiLetterLower)
            ? kind
            : throw new ArgumentException($"'{kind}' is no kind of document.", nameof(kind));

    /// <summary>Half a surrogate pair would come back as another text, and two names as one.</summary>
    private static bool IsText(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogate(name[i]) && (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
