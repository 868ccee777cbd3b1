using FollowUp.Browser.Tests.Driving;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class TheWords(TheBrowser browser)
{
    private const string Compare = """
        async path => {
          const words = (await import(path)).default;
          const shape = language => Object.entries(words[language] ?? {}).map(([key, text]) => key + ' ' + [...String(text).matchAll(/\{\w+\}/g)].map(one => one[0]).sort()).sort();
          const [en, ...others] = ['en', 'zh-CN', 'zh-TW'].map(shape);
          return others.flatMap(other => [...en.filter(key => !other.includes(key)), ...other.filter(key => !en.includes(key))]);
        }
        """;

    private const string Said = """
        async () => {
          const { sayProblem, sayWarning } = await import('/app/lib/refusals.js');
          await (await import('/app/lib/refusal-words.js')).readWords();
          const [until, deadline] = ['2026-11-24T00:00:00Z', '2026-11-23T14:00:00Z'];
          const asked = ['true', 'false'].map(tooLate => sayProblem({ code: 'quietHours', message: '?', values: { until, tooLate } }));
          const known = await sayWarning({ warning: 'At 2026-11-24T00:00:00Z.', warningCode: 'answerTooLate', warningValues: { until, deadline } });
          const unknown = await sayWarning({ warning: 'At 2026-11-24T00:00:00Z.', warningCode: 'of a newer server', warningValues: {} });
          return [...asked, known, unknown, String(await sayWarning({}))];
        }
        """;

    [ChromiumFact]
    [Trait("Rule", "M7")]
    public async Task Of_refusals_and_warnings_say_what_their_values_say_on_the_centres_clock()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");

        var said = await page.EvaluateAsync<string[]>(Said);

        Assert.Contains("which is after the deadline", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain("deadline", said[1], StringComparison.Ordinal);
        Assert.StartsWith("The answer goes out at ", said[2], StringComparison.Ordinal);
        Assert.All(said[..4], one => Assert.DoesNotContain("00:00Z", one, StringComparison.Ordinal));
        Assert.All(said[..4], one => Assert.Contains("08:00", one, StringComparison.Ordinal));
        Assert.Equal("null", said[4]);
    }

    [ChromiumFact]
    public async Task Are_the_same_in_the_three_languages_with_the_same_values_in_them()
    {
        var root = Path.Combine(Shelf.Root, "functions", "FollowUp.Web", "Pages", "Files");
        string[] files =
        [
            .. Directory.GetFiles(root, "words.js", SearchOption.AllDirectories).Where(file => file != Path.Combine(root, "lib", "words.js")),
            .. Directory.GetFiles(root, "*.words.js", SearchOption.AllDirectories),
        ];
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        var missing = new List<string>();

        foreach (var file in files.Select(file => "/app/" + Path.GetRelativePath(root, file).Replace('\\', '/')))
        {
            missing.AddRange((await page.EvaluateAsync<string[]>(Compare, file)).Select(key => $"{file}: {key}"));
        }

        Assert.InRange(files.Length, 10, 100);
        Assert.Empty(missing);
    }
}
