using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads <c>policies.json</c>: the rows of P1, the ladders of L1 and the centre-wide numbers.</summary>
internal static class PolicyFile
{
    public const string Name = "policies.json";

    /// <summary>Reads the book; null if there are findings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="calendars">The ids that rows may name; null if that is not known.</param>
    public static PolicyBook? Read(BookFile file, IReadOnlyCollection<string>? calendars)
    {
        if (Entry.Of(file.Root, file.Findings, "policies", "ladders", "rules") is not { } book) return null;
        var policies = book.List<ServicePolicy>("policies", (value, findings) => Row(value, findings, calendars));
        var ladders = book.List("ladders", LadderEntry.Read);
        var rules = book.Required("rules", (value, findings) => RulesEntry.Read(value, findings, calendars));
        if (rules is null || !file.Findings.IsClean) return null;

        var (checkedBook, problems) = PolicyBook.Create(file.Version, [.. policies], [.. ladders], rules);
        foreach (var problem in problems)
        {
            file.Findings.Add(WhereIs(problem.Subject, book.Node), problem.Sentence);
        }

        return checkedBook;
    }

    private static ServicePolicy? Row(Located value, Findings findings, IReadOnlyCollection<string>? calendars)
    {
        if (Entry.Of(value, findings, "id", "kind", "complexity", "category", "tier", "target", "calendar") is not { } row) return null;
        // Written out as null, so that a forgotten target is not taken for no promise.
        var promisesNothing = row.Node.Find("target") is Located.Nothing;
        return new ServicePolicy
        {
            Id = row.Required("id", Values.Text) ?? "",
            Kind = row.Optional("kind", Values.Choice<CaseKind>),
            Complexity = row.Optional("complexity", Values.Choice<Complexity>),
            Category = row.Optional("category", Values.Text),
            Tier = row.Optional("tier", Values.Choice<CustomerTier>),
            Target = promisesNothing ? null : row.Required("target", Values.SomeDuration),
            Calendar = row.Optional("calendar", (at, notes) => KnownCalendar(at, notes, calendars)),
        };
    }

    internal static string? KnownCalendar(Located value, Findings findings, IReadOnlyCollection<string>? calendars)
    {
        var id = Values.Text(value, findings);
        if (id is not null && calendars?.Contains(id) == false)
        {
            findings.Add(value, $"'{id}' is no calendar of {CalendarFile.Name}; there are {string.Join(", ", calendars)}");
        }

        return id;
    }

    /// <summary>The row, ladder or step of an id. Of those that bear it the last in a list with two of them, else the last of all.</summary>
    private static Located WhereIs(string subject, Located.Fields book)
    {
        var lists = new[] { book.Find("policies"), book.Find("ladders") }.OfType<Located.List>().ToList();
        lists.AddRange(lists[^1].Items.OfType<Located.Fields>().Select(ladder => ladder.Find("steps")).OfType<Located.List>());
        var named = lists.Select(list => list.Items.OfType<Located.Fields>().Where(f => IdOf(f) == subject).ToList())
            .Where(list => list.Count > 0).ToList();
        return named.Find(list => list.Count > 1)?[^1] ?? named.LastOrDefault()?[^1] ?? InPath(subject, book) ?? book;
    }

    /// <summary>A member of members, such as <c>rules.surges</c>.</summary>
    private static Located? InPath(string path, Located.Fields book) =>
        path.Split('.').Aggregate((Located?)book, (at, name) => (at as Located.Fields)?.Find(name));

    private static string? IdOf(Located.Fields fields) => (fields.Find("id") as Located.Text)?.Value;
}
