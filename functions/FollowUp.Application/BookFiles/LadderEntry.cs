using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads one ladder with its steps (L1, L5, L6).</summary>
internal static class LadderEntry
{
    public static Ladder? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "id", "upTo", "steps", "repeatEvery", "repeatAtMost", "acknowledgeUpTo", "acceptWithin") is not { } ladder) return null;
        return new Ladder
        {
            Id = ladder.Required("id", Values.Text) ?? "",
            UpTo = ladder.Optional("upTo", Values.SomeDuration),
            Steps = [.. ladder.List("steps", Step)],
            RepeatEvery = ladder.Required("repeatEvery", Values.SomeDuration).GetValueOrDefault(),
            RepeatAtMost = ladder.Required("repeatAtMost", Values.Count).GetValueOrDefault(),
            AcknowledgeUpTo = ladder.Required("acknowledgeUpTo", Values.SomeDuration).GetValueOrDefault(),
            AcceptWithin = ladder.Required("acceptWithin", Values.SomeDuration).GetValueOrDefault(),
        };
    }

    private static StepRule? Step(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "id", "part", "fromDeadline", "rungs", "unlessActiveSince") is not { } step) return null;
        var part = step.Optional("part", Values.Part);
        var fromDeadline = step.Optional("fromDeadline", Values.SignedDuration);
        if (step.Node.Find("part") is null == step.Node.Find("fromDeadline") is null)
        {
            findings.Add(value, "needs either 'part', such as 0.5, or 'fromDeadline', such as -PT10M");
        }

        return new StepRule
        {
            Id = step.Required("id", StepId) ?? "",
            Part = part,
            FromDeadline = fromDeadline,
            Rungs = [.. step.Required("rungs", Rungs) ?? []],
            UnlessActiveSince = step.Optional("unlessActiveSince", Values.Part),
        };
    }

    /// <summary>The part before the dot names the rule wherever the step is shown.</summary>
    private static string? StepId(Located value, Findings findings)
    {
        var id = Values.Text(value, findings);
        if (id is null || id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < id.Length - 1) return id;
        findings.Add(value, $"'{id}' is not a rule's id, a dot and a name, such as L1.half");
        return null;
    }

    private static IReadOnlyList<Rung>? Rungs(Located value, Findings findings)
    {
        if (Values.List(value, findings) is not { } list) return null;
        if (list.Items.Count == 0) findings.Add(value, "must name at least one rung, such as owner");
        var rungs = list.Items.Select(item => Values.Choice<Rung>(item, findings)).OfType<Rung>().ToList();
        if (rungs.Distinct().Count() < rungs.Count) findings.Add(value, "names a rung twice");
        return rungs;
    }
}
