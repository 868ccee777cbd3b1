using System.Reflection;
using System.Text.RegularExpressions;
using FollowUp.Core.Promises;
using FollowUp.Web.Pages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>The board says why by the codes of reasons: held here against every reason that the rules can give.</summary>
[Trait("Rule", "P8")]
public class TheWordsOfReasons
{
    private static readonly string[] Changes = ["pauses", "reclassified", "extended"];

    [Fact]
    public void Are_there_for_every_reason_and_for_no_other_with_the_values_that_it_gives()
    {
        var (words, given) = (Words(), Given());

        Assert.Equal(given.Select(reason => reason.Code).Order(), words.Keys.Where(key => !key.Contains('.', StringComparison.Ordinal)).Order());
        Assert.All(given, reason => Assert.Empty(PlacesIn(words[reason.Code]).Except(reason.Values.Keys)));
    }

    [Fact]
    public void Are_there_for_every_change_of_a_deadline_and_every_fate_of_a_step()
    {
        var fates = Enum.GetValues<StepState>().Except([StepState.Planned]).Select(state => $"state.{char.ToLowerInvariant($"{state}"[0])}{$"{state}"[1..]}");

        Assert.Equal(Changes, Given().First(reason => reason.Values.ContainsKey("changes")).Values["changes"].Split(' '));
        Assert.Equal(
            Changes.Select(change => $"change.{change}").Concat(fates).Order(), Words().Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Need_no_time_that_stands_in_the_sentence_alone() =>
        Assert.All(Given(), reason => Assert.Equal(reason.Sentence.Contains("2026-11-23T02:00:00Z", StringComparison.Ordinal), reason.Values.ContainsValue("2026-11-23T02:00:00Z")));

    /// <summary>Every reason, made once with whatever its maker takes.</summary>
    private static List<Reason> Given() =>
    [
        .. typeof(Reason).Assembly.GetType("FollowUp.Core.Promises.Reasons", throwOnError: true)!.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(maker => (Reason)maker.Invoke(null, [.. maker.GetParameters().Select(parameter => Any(parameter.ParameterType))])!),
    ];

    private static object Any(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(Instant) ? ApiServer.Start
        : type == typeof(Duration) ? Duration.FromHours(2)
        : type == typeof(bool) ? true
        : Activator.CreateInstance(type)!;

    /// <summary>Those in English; that the others have the same is held where all words are.</summary>
    private static Dictionary<string, string> Words()
    {
        using var file = typeof(StaticPages).Assembly.GetManifestResourceStream("pages/views/case/reasons.words.js")!;
        using var reader = new StreamReader(file);
        var english = reader.ReadToEnd().Split("'zh-CN': {")[0];
        return Regex.Matches(english, @"^    '?([\w.]+)'?: '((?:[^'\\]|\\.)*)',$", RegexOptions.Multiline).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static IEnumerable<string> PlacesIn(string text) => Regex.Matches(text, @"\{(\w+)\}").Select(match => match.Groups[1].Value);
}
