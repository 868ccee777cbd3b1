namespace FollowUp.Core.Cases;

/// <summary>FNV-1a over UTF-16 units: stable between processes and versions, which <see cref="string.GetHashCode()"/> is not.</summary>
internal static class TextHash
{
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
