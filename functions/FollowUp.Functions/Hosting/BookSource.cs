using System.Text;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using FollowUp.Application.BookFiles;
using FollowUp.Core;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Functions.Hosting;

/// <summary>Reads the books: from a blob container if one is configured, else those that came with the package.</summary>
internal static class BookSource
{
    /// <summary>More than this is no book; it is not read.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>Reads their texts.</summary>
    /// <exception cref="InvalidOperationException">They cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(IConfiguration settings, TokenCredential credential, CancellationToken cancel)
    {
        if (Container(settings, credential) is { } container)
        {
            return await ReadAllAsync(container, cancel);
        }

        return BookDirectory.Read(BookDirectory.Shipped, out var files) is { } error ? throw Mistakes([error]) : files;
    }

    /// <summary>Checks them together.</summary>
    /// <exception cref="InvalidOperationException">They have mistakes: each is named with file and line.</exception>
    public static Books Load(IReadOnlyDictionary<string, string> files) =>
        BookLoader.Load(files) switch
        {
            BookResult.Loaded loaded => loaded.Books,
            BookResult.Refused refused => throw Mistakes(refused.Errors),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no result."),
        };

    private static InvalidOperationException Mistakes(IReadOnlyList<BookError> errors) =>
        new($"The books have mistakes:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}");

    private static BlobContainerClient? Container(IConfiguration settings, TokenCredential credential) =>
        settings["FollowUp:Books:Uri"] is { Length: > 0 } uri ? new BlobContainerClient(new Uri(uri), credential)
        : settings["FollowUp:Books:ConnectionString"] is { Length: > 0 } local
            ? new BlobContainerClient(local, settings["FollowUp:Books:Container"] ?? "books")
        : null;

    private static async Task<Dictionary<string, string>> ReadAllAsync(BlobContainerClient container, CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(container, cancel);
        }
        catch (RequestFailedException problem)
        {
            throw new InvalidOperationException(
                $"The books in the container '{container.Name}' cannot be read ({problem.Status} {problem.ErrorCode}). Is it there, and may the app read it?",
                problem);
        }
    }

    private static async Task<Dictionary<string, string>> ReadAsync(BlobContainerClient container, CancellationToken cancel)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancel))
        {
            if (!blob.Name.EndsWith(".json", StringComparison.Ordinal) || blob.Name.StartsWith("schemas/", StringComparison.Ordinal))
            {
                continue;
            }

            if (blob.Properties.ContentLength > MostBytes)
            {
                throw new InvalidOperationException($"The book {blob.Name} is larger than {MostBytes / 1024} KiB.");
            }

            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(cancel);
            files[blob.Name] = Encoding.UTF8.GetString(content.Value.Content);
        }

        return files;
    }
}
