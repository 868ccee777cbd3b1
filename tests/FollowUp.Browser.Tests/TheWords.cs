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
