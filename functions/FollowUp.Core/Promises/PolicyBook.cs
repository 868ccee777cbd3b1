using System.Collections.Immutable;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The policy book: what is promised to whom, and the ladders that protect it (P1, L1). Made by <see cref="Create"/> only.</summary>
public sealed class PolicyBook
{
    private readonly ImmutableArray<ServicePolicy> _mostSpecificFirst;
    private readonly ImmutableArray<Ladder> _shortestFirst;

    private PolicyBook(string version, ImmutableArray<ServicePolicy> policies, ImmutableArray<Ladder> ladders, PromiseRules rules)
    {
        Version = version;
        Rules = rules;
        _mostSpecificFirst = [.. policies.OrderByDescending(p => p.Specificity)];
        _shortestFirst = [.. ladders.OrderBy(l => l.UpTo ?? Duration.MaxValue)];
    }

    /// <summary>The version of the file; a cycle keeps it (P6).</summary>
    public string Version { get; }

    /// <summary>The centre-wide numbers.</summary>
    public PromiseRules Rules { get; }

    /// <summary>The rows, the most specific first.</summary>
    public ImmutableArray<ServicePolicy> Policies => _mostSpecificFirst;

    /// <summary>Makes a book, or says what is wrong with it: each problem names the row it is about.</summary>
    public static (PolicyBook? Book, IReadOnlyList<PolicyProblem> Problems) Create(
        string version, ImmutableArray<ServicePolicy> policies, ImmutableArray<Ladder> ladders, PromiseRules rules)
    {
        var problems = PolicyCheck.ProblemsOf(policies, ladders, rules).ToList();
        return problems.Count > 0 ? (null, problems) : (new PolicyBook(version, policies, ladders, rules), problems);
    }

    /// <summary>The row for such a case (P1); null if no row matches.</summary>
    public ServicePolicy? PolicyFor(CaseKind kind, Complexity complexity, string category, CustomerTier tier)
    {
        foreach (var policy in _mostSpecificFirst)
        {
            if (policy.Matches(kind, complexity, category, tier))
            {
                return policy;
            }
        }

        return null;
    }

    /// <summary>The ladder for a target: the one with the least length that still covers it.</summary>
    public Ladder LadderFor(Duration target)
    {
        foreach (var ladder in _shortestFirst)
        {
            if (ladder.UpTo is null || target <= ladder.UpTo)
            {
                return ladder;
            }
        }

        throw new InvalidOperationException("A checked book has a ladder for every target.");
    }
}
