using FollowUp.Application.BookFiles;
using FollowUp.Core;
using FollowUp.Core.People;

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

    /// <summary>Somebody has no email address and is told by SMS.</summary>
    public static Books WithoutEmail(string id)
    {
        var roster = Shipped.Roster;
        var people = roster.People.Select(person => person.Id == id ? person with { Email = null } : person).ToList();
        return Shipped with { Roster = Assert.IsType<RosterResult.Accepted>(Roster.Create(roster.Centre, roster.Teams, people)).Roster };
    }

    /// <summary>The customer may say "not solved" for so many minutes after the answer (Z2), and finds the case for one hour more.</summary>
    public static Books Confirming(int minutes)
    {
        var files = new Dictionary<string, string>(Files);
        var shorter = files[Policies].Replace("\"confirmFor\": \"PT72H\"", $"\"confirmFor\": \"PT{minutes}M\"", StringComparison.Ordinal);
        var forgotten = shorter.Replace("\"validFor\": \"P14D\"", "\"validFor\": \"PT1H\"", StringComparison.Ordinal);
        Assert.NotEqual(files[Policies], shorter);
        Assert.NotEqual(shorter, forgotten);
        files[Policies] = forgotten;
        return Assert.IsType<BookResult.Loaded>(BookLoader.Load(files)).Books;
    }
}
