using FollowUp.Core.Cases;
using FollowUp.Core.Surges;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the table of surges in the policy file (S1-S5).</summary>
internal static class SurgeEntry
{
    public static SurgeRules? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "kinds", "lookEvery", "lagAtMost", "symptom", "growth", "defaultClass", "classes", "masters") is not { } surges) return null;
        var (symptom, growth, masters) = (surges.Required("symptom", Symptom), surges.Required("growth", Growth), surges.Required("masters", Masters));
        if (symptom is null || growth is null || masters is null) return null;
        return new SurgeRules
        {
            Kinds = [.. surges.Required("kinds", Values.List)?.Items.Select(kind => Values.Choice<CaseKind>(kind, findings)).OfType<CaseKind>() ?? []],
            LookEvery = surges.Required("lookEvery", Values.SomeDuration).GetValueOrDefault(),
            LagAtMost = surges.Required("lagAtMost", Values.Duration).GetValueOrDefault(),
            Symptom = symptom,
            Growth = growth,
            DefaultClass = surges.Required("defaultClass", Values.Text) ?? "",
            Classes = [.. surges.List("classes", Class)],
            Masters = masters,
        };
    }

    private static SymptomRule? Symptom(Located value, Findings findings) =>
        Entry.Of(value, findings, "customers", "within") is { } symptom
            ? new SymptomRule(
                symptom.Required("customers", Values.Count).GetValueOrDefault(), symptom.Required("within", Values.SomeDuration).GetValueOrDefault())
            : null;

    private static GrowthRule? Growth(Located value, Findings findings) =>
        Entry.Of(value, findings, "weeks", "leastMean") is { } growth
            ? new GrowthRule(growth.Required("weeks", Values.Count).GetValueOrDefault(), growth.Required("leastMean", Values.Count).GetValueOrDefault())
            : null;

    private static MasterRules? Masters(Located value, Findings findings) =>
        Entry.Of(value, findings, "perMinute", "leftPart", "lookEvery") is { } masters
            ? new MasterRules(
                masters.Required("perMinute", Values.Count).GetValueOrDefault(),
                masters.Required("leftPart", Values.Part).GetValueOrDefault(),
                masters.Required("lookEvery", Values.SomeDuration).GetValueOrDefault())
            : null;

    private static SurgeClass? Class(Located value, Findings findings) =>
        Entry.Of(value, findings, "id", "categories", "rows") is { } surge
            ? new SurgeClass(surge.Required("id", Values.Text) ?? "", [.. surge.List("categories", Values.Text)], [.. surge.List("rows", Row)])
            : null;

    private static SurgeRow? Row(Located value, Findings findings) =>
        Entry.Of(value, findings, "level", "counts", "growthPercent") is { } row
            ? new SurgeRow(
                row.Required("level", Values.Choice<SurgeLevel>).GetValueOrDefault(),
                [.. row.OptionalList("counts", Limit).OfType<SurgeLimit>()],
                row.Optional("growthPercent", Values.Count))
            : null;

    private static SurgeLimit? Limit(Located value, Findings findings) =>
        Entry.Of(value, findings, "above", "within") is { } limit
            ? new SurgeLimit(limit.Required("above", Values.Count).GetValueOrDefault(), limit.Required("within", Values.SomeDuration).GetValueOrDefault())
            : null;
}
