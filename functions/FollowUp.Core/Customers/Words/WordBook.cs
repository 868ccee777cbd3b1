using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FollowUp.Core.Customers.Words;

/// <summary>
/// The words by which customers' messages are understood (M9): data, for every centre has its own. A word is the whole message; only for
/// machines it is how the message begins.
/// </summary>
public sealed class WordBook
{
    /// <summary>The meanings in the order in which they are asked, for those who take messages.</summary>
    private static readonly WordMeaning[] Order =
        [WordMeaning.Stop, WordMeaning.Solved, WordMeaning.NotSolved, WordMeaning.Thanks, WordMeaning.Start];

    private readonly FrozenDictionary<WordMeaning, FrozenSet<string>> _words;

    private WordBook(FrozenDictionary<WordMeaning, FrozenSet<string>> words) => _words = words;

    /// <summary>A book without words: every message is read by somebody.</summary>
    public static WordBook None { get; } = new(FrozenDictionary<WordMeaning, FrozenSet<string>>.Empty);

    /// <summary>How many words it has.</summary>
    public int Count => _words.Values.Sum(words => words.Count);

    /// <summary>Makes a book, or says what is wrong with it: then there is none.</summary>
    public static (WordBook? Book, IReadOnlyList<WordProblem> Problems) Create(IReadOnlyDictionary<WordMeaning, ImmutableArray<string>> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var problems = lists.SelectMany(list => list.Value.Select((word, at) => (list.Key, word, at)))
            .Select(w => ProblemOf(w.Key, w.word) is { } sentence ? new WordProblem(w.Key, w.at, sentence) : null)
            .OfType<WordProblem>().Concat(TwoMeanings(lists)).ToList();
        var words = lists.ToFrozenDictionary(l => l.Key, l => l.Value.Select(WordFolding.Fold).ToFrozenSet(StringComparer.Ordinal));
        return problems.Count == 0 ? (new WordBook(words), []) : (null, problems);
    }

    /// <summary>Reads a message. Never throws.</summary>
    /// <param name="text">The message as it came.</param>
    /// <param name="optedOut">
    /// True for a customer who takes no messages: "yes" then asks for them again, as it does at the provider, and confirms nothing.
    /// </param>
    public CustomerWord Read(string text, bool optedOut)
    {
        var folded = WordFolding.Fold(text);
        if (folded is [>= '1' and <= '5'])
        {
            return new CustomerWord.Rating(folded[0] - '0');
        }

        if (optedOut && Has(WordMeaning.Start, folded))
        {
            return new CustomerWord.Start();
        }

        return Order.Where(meaning => Has(meaning, folded)).Select(WordOf).FirstOrDefault()
            ?? (Of(WordMeaning.Automatic).Any(start => folded.StartsWith(start, StringComparison.Ordinal))
                ? new CustomerWord.Automatic()
                : new CustomerWord.Other());
    }

    private static CustomerWord WordOf(WordMeaning meaning) => meaning switch
    {
        WordMeaning.Stop => new CustomerWord.Stop(),
        WordMeaning.Start => new CustomerWord.Start(),
        WordMeaning.Solved => new CustomerWord.Solved(),
        WordMeaning.NotSolved => new CustomerWord.NotSolved(),
        _ => new CustomerWord.Thanks(),
    };

    private static string? ProblemOf(WordMeaning meaning, string word) => WordFolding.Fold(word) switch
    {
        "" => $"'{word}' has neither letter nor digit.",
        _ when word.Length > WordFolding.Longest => $"A word is at most {WordFolding.Longest} characters long.",
        [>= '1' and <= '5'] => $"'{word}' is a rating.",
        { Length: < 4 } when meaning == WordMeaning.Automatic => $"'{word}' is too short for a beginning: what people write begins so too.",
        _ => null,
    };

    /// <summary>Only "start" may share a word with another list, for what asks for messages again means something else while they come.</summary>
    private static IEnumerable<WordProblem> TwoMeanings(IReadOnlyDictionary<WordMeaning, ImmutableArray<string>> lists)
    {
        var seen = new Dictionary<string, WordMeaning>(StringComparer.Ordinal);
        foreach (var (meaning, words) in lists.Where(list => list.Key != WordMeaning.Start).OrderBy(list => list.Key))
        {
            for (var at = 0; at < words.Length; at++)
            {
                if (!seen.TryAdd(WordFolding.Fold(words[at]), meaning) && seen[WordFolding.Fold(words[at])] is var other && other != meaning)
                {
                    yield return new WordProblem(meaning, at, $"'{words[at]}' means '{other}' already.");
                }
            }
        }

        var stops = lists.GetValueOrDefault(WordMeaning.Stop, []).Select(WordFolding.Fold).ToHashSet(StringComparer.Ordinal);
        var starts = lists.GetValueOrDefault(WordMeaning.Start, []);
        for (var at = 0; at < starts.Length; at++)
        {
            if (stops.Contains(WordFolding.Fold(starts[at])))
            {
                yield return new WordProblem(WordMeaning.Start, at, $"'{starts[at]}' means '{WordMeaning.Stop}' already.");
            }
        }
    }

    private FrozenSet<string> Of(WordMeaning meaning) => _words.GetValueOrDefault(meaning, FrozenSet<string>.Empty);

    private bool Has(WordMeaning meaning, string folded) => folded.Length > 0 && Of(meaning).Contains(folded);
}

/// <summary>What is wrong with a word of a book.</summary>
/// <param name="Meaning">Its list.</param>
/// <param name="At">Its place in the list, from 0.</param>
/// <param name="Sentence">What is wrong, for the person who edits the file.</param>
public sealed record WordProblem(WordMeaning Meaning, int At, string Sentence);
