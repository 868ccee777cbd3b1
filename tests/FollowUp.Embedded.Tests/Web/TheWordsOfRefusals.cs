using System.Text.RegularExpressions;
using FollowUp.Web.Pages;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>The board says refusals by their codes: held here against every refusal, problem and mistake that the product can answer with.</summary>
[Trait("Rule", "O6")]
public class TheWordsOfRefusals
{
    // For customers, programs and platforms; the board asks for none of it.
    private static readonly string[] NotOnTheBoard =
    [
        "chatHasEnded", "linkExpired", "malformedForm", "methodNotAllowed", "notFromTwilio", "notNow", "notReady", "unknownChat", "unknownLink", "unsupportedMediaType",
    ];

    // The line of a body that is no JSON is known; that of one which is empty is not. The API's sentence stands then.
    private static readonly string[] NotAlwaysWithValues = ["malformedJson"];

    [Theory]
    [InlineData("en")]
    [InlineData("zh-cn")]
    [InlineData("zh-tw")]
    public void Fill_their_places_with_values_that_are_really_given(string language)
    {
        var given = GivenRefusals.All();

        foreach (var (code, text) in WordsIn(language))
        {
            // A value that is true may have words of its own.
            var with = given.Where(one => one.Code == code || one.Values.Any(value => $"{one.Code}.{value}" == code)).ToList();
            Assert.True(with.Count > 0, $"Nothing is refused as {code}.");
            var lacking = with.Where(one => PlacesIn(text).Except(one.Values).Any()).ToList();
            Assert.True(lacking.Count == 0 || (NotAlwaysWithValues.Contains(code) && lacking.Count < with.Count), $"{code} gives only {string.Join(", ", with[0].Values)}: {text}");
        }
    }

    [Fact]
    public void Are_there_for_all_that_somebody_at_the_board_can_meet()
    {
        var codes = GivenRefusals.All().Select(one => one.Code).Except(NotOnTheBoard);

        Assert.Empty(codes.Except(WordsIn("en").Keys));
        Assert.Empty(NotOnTheBoard.Except(GivenRefusals.All().Select(one => one.Code)));
    }

    [Fact]
    public void Are_the_same_in_the_three_languages_with_the_same_values_in_them()
    {
        string[] Shape(string language) => [.. WordsIn(language).Select(word => $"{word.Key} {string.Join(' ', PlacesIn(word.Value).Order())}").Order(StringComparer.Ordinal)];

        Assert.Equal(Shape("en"), Shape("zh-cn"));
        Assert.Equal(Shape("en"), Shape("zh-tw"));
    }

    [Fact]
    public void Name_no_fields_paths_or_rules_of_the_API() =>
        Assert.All(WordsIn("en").Values, text => Assert.DoesNotMatch(@"[a-z][A-Z]|\([A-Z]\d|/api|'\w+'", Regex.Replace(text, @"\{\w+\}", "")));

    private static Dictionary<string, string> WordsIn(string language)
    {
        using var file = typeof(StaticPages).Assembly.GetManifestResourceStream($"pages/lib/refusals.{language}.js")!;
        using var reader = new StreamReader(file);
        var words = Regex.Matches(reader.ReadToEnd(), @"^ +'?([\w.]+)'?: '((?:[^'\\]|\\.)*)',$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => Regex.Unescape(match.Groups[2].Value));
        Assert.InRange(words.Count, 100, 1000);
        return words;
    }

    private static IEnumerable<string> PlacesIn(string text) => Regex.Matches(text, @"\{(\w+)\}").Select(match => match.Groups[1].Value);
}
