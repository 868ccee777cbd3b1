using System.Security.Cryptography;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;

namespace FollowUp.Application.Access;

/// <summary>The key of the customers' links as it is stored: change it only by adding.</summary>
/// <param name="Key">The bytes, in base64.</param>
public sealed record LinkKey(string Key);

/// <summary>
/// Keeps the key that customers' links are made with (M10). It is made at the first start and stands beside the cases, so that no setting
/// holds a secret and every instance has the same; whoever loses it with the store has lost the cases as well.
/// </summary>
public static class LinkKeys
{
    private const string Kind = "key";
    private const string Name = "links";

    /// <summary>The key; made now, if there is none.</summary>
    /// <exception cref="InvalidOperationException">What is stored is no key.</exception>
    public static async Task<byte[]> LoadOrMakeAsync(IDocumentStore store, CancellationToken cancel)
    {
        // Of several instances that start at once one is first, and the others take its key.
        var fresh = new DocumentChange<LinkKey>.Store(new LinkKey(Convert.ToBase64String(RandomNumberGenerator.GetBytes(CustomerLinks.KeyLength))));
        var known = await new Documents<LinkKey>(Kind, store).ChangeAsync(
            Name, stored => stored is null ? fresh : new DocumentChange<LinkKey>.Keep(), cancel);
        var key = new byte[CustomerLinks.KeyLength];
        return Convert.TryFromBase64String(known!.Key, key, out var length) && length == key.Length
            ? key
            : throw new InvalidOperationException($"The document '{Kind}/{Name}' holds no key of {CustomerLinks.KeyLength} bytes.");
    }
}
