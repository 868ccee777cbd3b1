using FollowUp.Application.BookFiles;
using FollowUp.Application.Json;
using FollowUp.Core;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Explains what the books promise for a kind of case, and when each step of its ladder would fire.</summary>
internal static class ExplainPolicy
{
    public static void Write(Asked asked, BookResult result, TextWriter output)
    {
        var books = result is BookResult.Loaded loaded ? loaded.Books
            : throw new UsageException($"The books have mistakes, first {((BookResult.Refused)result).Errors[0]}; see check");
        var policy = books.Policies.PolicyFor(
            Enum.Parse<CaseKind>(asked.Kind!, ignoreCase: true),
            Enum.Parse<Complexity>(asked.Complexity, ignoreCase: true),
            asked.Category,
            Enum.Parse<CustomerTier>(asked.Tier, ignoreCase: true)) ?? throw new UsageException("No row of the policy book is for such a case");
        output.WriteLine($"policy    {policy.Id}, book version {books.Policies.Version} (P1)");
        if (policy.Target is { } target) Write(asked, books, policy, target, output);
        else output.WriteLine("target    none: the customer is thanked and promised nothing (P1)");
    }

    private static void Write(Asked asked, Books books, ServicePolicy policy, Duration target, TextWriter output)
    {
        var zone = books.Roster.Centre.Zone;
        var start = asked.StartTime().ToInstant();
        var calendar = policy.Calendar is null ? null : books.Calendars[policy.Calendar];
        var counted = calendar is null ? "elapsed time" : $"calendar {calendar.Id}, version {calendar.Version}";
        output.WriteLine($"target    {IsoDuration.Format(target)} of {counted} (P2)");
        output.WriteLine($"start     {Times.ForPeople(start, zone)}, zone {zone.Id}");
        var span = Planning.Reach(start, target, calendar);
        ExplainSpan.Write(span, zone, output);

        var due = ((WorkingSpan.Reached)span).Due;
        var promise = new Promise { StartAt = start, DueAt = due, PromisedAt = Planning.WholeMinute(due) };
        var ladder = books.Policies.LadderFor(target);
        output.WriteLine($"promised  {Times.ForPeople(promise.PromisedAt, zone)} (P3)");
        output.WriteLine($"ladder    {ladder.Id}");
        foreach (var step in Planning.StepsOf(ladder, promise, calendar))
        {
            var condition = step.UnlessActiveSince is { } since ? $", unless the owner was active after {Times.ForPeople(since, zone)}" : "";
            var rungs = string.Join(", ", step.Rungs).ToLowerInvariant();
            output.WriteLine($"  {step.Id,-13} {Times.ForPeople(step.At, zone)}  {rungs}{condition}");
        }
    }
}
