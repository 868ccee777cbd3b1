using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace FollowUp.Infra.Tests.Rules;

/// <summary>
/// Which tests hold which rule, and where the code names it. To find a rule: its tests by <c>git grep 'Rule", "X3"' tests</c>, its code by
/// <c>git grep -w X3 functions</c>, what it says in <c>rules.json</c>. The whole table is in the output of the first test.
/// </summary>
public partial class EveryRule(ITestOutputHelper output)
{
    private static IEnumerable<Rule> DueNow => Rule.All.Where(rule => rule.Due == Due.Now);

    [Fact]
    public void That_is_due_is_held_by_a_test()
    {
        var tests = HoldingTest.All.ToLookup(test => test.Rule);

        foreach (var rule in Rule.All)
        {
            output.WriteLine($"{rule.Id,-4}{(rule.Due == Due.Now ? "" : $"[{rule.Due}] ")}{rule.Says}");
            foreach (var test in tests[rule.Id])
            {
                output.WriteLine($"      {test.Name}  ({test.File})");
            }
        }

        // The Azure half's tests do not count alone: not every feed can build them.
        var held = HoldingTest.All.Where(test => !test.File.StartsWith("tests/FollowUp.Functions.Tests/", StringComparison.Ordinal));
        Assert.Empty(DueNow.Select(rule => rule.Id).Except(held.Select(test => test.Rule)));
    }

    [Fact]
    public void That_a_test_names_is_known()
    {
        var known = Rule.All.Select(rule => rule.Id).ToHashSet();

        Assert.DoesNotContain(HoldingTest.All, test => !known.Contains(test.Rule));
    }

    [Fact]
    public void That_is_due_is_named_in_a_comment_where_the_code_follows_it()
    {
        var comments = Sources.Under("functions")
            .SelectMany(file => file.Lines).Select(line => Comment().Match(line)).Where(comment => comment.Success);
        var named = comments.SelectMany(comment => Id().Matches(comment.Value)).Select(id => id.Value).ToHashSet();

        Assert.Empty(DueNow.Select(rule => rule.Id).Except(named));
    }

    [Fact]
    public void Has_an_id_of_its_own_and_one_line() => Assert.All(Rule.All.GroupBy(rule => rule.Id), same =>
    {
        Assert.Matches(Id(), Assert.Single(same).Id);
        Assert.InRange(same.Single().Says.Length, 20, 140);
    });

    [Fact]
    public void Is_held_by_the_class_or_method_that_bears_its_id()
    {
        // Single quotes, or this file would be read as holding these rules itself.
        var read = HoldingTest.Read(new SourceFile("tests/A.cs", """
            [Trait('Rule', 'P1')]
            [Trait('Rule', 'P2')]
            public sealed partial class A(int n) : B
            {
                [Theory, Trait('Rule', 'L10')]
                [InlineData('a class b')]
                public async Task Some_thing(string x) => await x;

                [Fact]
                public void Other() { }
            """.Replace('\'', '"').Split('\n')));

        Assert.Equal(["P1 A", "P2 A", "L10 A.Some_thing"], read.Select(test => $"{test.Rule} {test.Name}"));
        Assert.Empty(HoldingTest.Read(new SourceFile("tests/B.cs", ["[Trait(\"Rule\", \"P1\")]", "public class WithoutTests"])));
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(P|L|M|C|X|Z|S|A|H|O)\d{1,2}\b")]
    private static partial Regex Id();
}
