using FollowUp.Core.Access;
using FollowUp.Core.Calendars;
using FollowUp.Core.Customers.Words;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core;

/// <summary>Everything that people write and the rules read: policies, calendars, roster, templates, words. Checked when loaded.</summary>
/// <param name="Policies">What is promised to whom.</param>
/// <param name="Calendars">Working calendars by id.</param>
/// <param name="Roster">The people, their shifts and the centre's own settings.</param>
/// <param name="Templates">The texts.</param>
public sealed record Books(
    PolicyBook Policies, IReadOnlyDictionary<string, WorkingCalendar> Calendars, Roster Roster, TemplateBook Templates)
{
    /// <summary>
    /// What links to customers are made with, which nobody writes: the host puts it in. Null until it has, and no link is known or given.
    /// </summary>
    public CustomerLinks? Links { get; init; }

    /// <summary>The words by which customers' messages are understood (M9).</summary>
    public WordBook Words { get; init; } = WordBook.None;
}
