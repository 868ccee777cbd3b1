using System.Text.RegularExpressions;

namespace FollowUp.Infra.Tests.Rules;

/// <summary>A test, or a whole class of them, that says by a trait which rule it holds.</summary>
/// <param name="Rule">The rule's id, as the trait spells it.</param>
/// <param name="Name">The class, or class and method.</param>
/// <param name="File">Where it stands, from the root of the repository.</param>
internal sealed partial record HoldingTest(string Rule, string Name, string File)
{
    /// <summary>Every one of the repository, read from the sources: a feed may not carry what some test projects need to be compiled.</summary>
    public static IReadOnlyList<HoldingTest> All { get; } = [.. Sources.Under("tests").SelectMany(Read)];

    /// <summary>Those of one source file. A class without tests holds nothing, whatever its trait says.</summary>
    public static IEnumerable<HoldingTest> Read(SourceFile file)
    {
        if (!file.Lines.Any(line => Test().IsMatch(line)))
        {
            yield break;
        }

        var (rules, @class) = (new List<string>(), "");
        foreach (var line in file.Lines)
        {
            rules.AddRange(Trait().Matches(line).Select(trait => trait.Groups["rule"].Value));
            var (type, method) = (Class().Match(line), Method().Match(line));
            @class = type.Success ? type.Groups["name"].Value : @class;
            if (type.Success || method.Success)
            {
                var name = type.Success ? @class : $"{@class}.{method.Groups["name"].Value}";
                foreach (var rule in rules)
                {
                    yield return new HoldingTest(rule, name, file.Path);
                }

                rules.Clear();
            }
        }
    }

    [GeneratedRegex(@"^\s*\[.*\b(Fact|Theory)\b")]
    private static partial Regex Test();

    [GeneratedRegex("""\bTrait\(\s*"Rule"\s*,\s*"?(?<rule>[^")]*)"?\s*\)""")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^\s*(public|internal)\s[^(""]*\bclass (?<name>\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s*public\s[\w<>\[\], ]*\b(?<name>\w+)\(")]
    private static partial Regex Method();
}
