using FollowUp.Application.BookFiles;
using FollowUp.Core;

namespace FollowUp.Functions.Tests.Product;

/// <summary>The shipped books, and the same with minutes where a test would have to wait for days.</summary>
internal static class DeskBooks
{
    private const string Policies = "policies.json";

    public static Books Shipped { get; } = ((BookResult.Loaded)BookDirectory.Load(BookDirectory.Shipped)).Books;

    /// <summary>The files of the shipped books.</summary>
    public static IReadOnlyDictionary<string, string> Files => BookDirectory.Read(BookDirectory.Shipped, out var files) is { } error
        ? throw new InvalidOperationException(error.ToString())
        : files;

    /// <summary>The customer may say "not solved" for so many minutes after the answer (Z2).</summary>
    public static Books Confirming(int minutes)
    {
        var files = new Dictionary<string, string>(Files);
        var shorter = files[Policies].Replace("\"confirmFor\": \"PT72H\"", $"\"confirmFor\": \"PT{minutes}M\"", StringComparison.Ordinal);
        Assert.NotEqual(files[Policies], shorter);
        files[Policies] = shorter;
        return Assert.IsType<BookResult.Loaded>(BookLoader.Load(files)).Books;
    }
}
