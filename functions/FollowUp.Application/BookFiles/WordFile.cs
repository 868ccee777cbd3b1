using System.Collections.Immutable;
using System.Text.Json;
using FollowUp.Core.Customers.Words;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads <c>words.json</c>: the words by which customers' messages are understood (M9).</summary>
internal static class WordFile
{
    public const string Name = "words.json";

    private static readonly Dictionary<WordMeaning, string> Names =
        Enum.GetValues<WordMeaning>().ToDictionary(meaning => meaning, meaning => JsonNamingPolicy.CamelCase.ConvertName(meaning.ToString()));

    /// <summary>Reads the book; null if there are findings.</summary>
    public static WordBook? Read(BookFile file)
    {
        if (Entry.Of(file.Root, file.Findings, [.. Names.Values]) is not { } entry) return null;
        var lists = Names.ToDictionary(name => name.Key, name => entry.List(name.Value, Values.Text).ToImmutableArray());
        if (!file.Findings.IsClean) return null;

        var (book, problems) = WordBook.Create(lists);
        foreach (var problem in problems)
        {
            file.Findings.Add(((Located.List)entry.Node.Find(Names[problem.Meaning])!).Items[problem.At], problem.Sentence);
        }

        return book;
    }
}
