using FollowUp.Core.People;

namespace FollowUp.Application.Reports;

/// <summary>Who gets the emails of the day.</summary>
internal static class Supervisors
{
    /// <summary>The supervisors who have an email address; a digest is nothing for a text message.</summary>
    public static IReadOnlyList<Person> ByEmail(Roster roster) =>
        [.. roster.WithRole(Role.Supervisor).Where(person => !string.IsNullOrWhiteSpace(person.Email)).Select(person => person with { Phone = null })];
}
