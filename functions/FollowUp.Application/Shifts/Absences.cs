using System.Collections.Immutable;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Calendars;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Application.Shifts;

/// <summary>
/// Absences that were told to the product and stand in no book: they lie over the roster in force (A3). All of them are one document, so that looking
/// for changes costs one read; those that are over are left out of it at the next change.
/// </summary>
public sealed class Absences(IDocumentStore store, IClock clock) : IBookOverlay
{
    /// <summary>How many are kept at the most: as many as a document has room for.</summary>
    public const int AtMost = 150;

    private const string Name = "told";

    private readonly Documents<ToldAbsences> _documents = new("absence", store);
    private ToldAbsences _known = new([]);

    /// <summary>Writes one down; of one that is there already, perhaps from earlier on, nothing is written.</summary>
    /// <param name="absence">The absence.</param>
    /// <param name="zones">The zone of a person's local times; null for somebody who has left.</param>
    /// <param name="cancel">Cancels the attempt.</param>
    /// <param name="instead">The times of the one that it takes the place of, in the same act: between two the person would be there.</param>
    /// <returns>It as it stands; null if there are too many.</returns>
    public async Task<ToldAbsence?> AddAsync(
        ToldAbsence absence, Func<string, DateTimeZone?> zones, CancellationToken cancel, (LocalDateTime From, LocalDateTime Until)? instead = null)
    {
        ArgumentNullException.ThrowIfNull(absence);
        ArgumentNullException.ThrowIfNull(zones);
        var now = clock.GetCurrentInstant();
        var stored = await _documents.ChangeAsync(
            Name,
            was =>
            {
                var running = (was?.All ?? []).RemoveAll(one => zones(one.Person) is not { } zone || LocalTimePolicy.InstantOf(one.Until, zone) <= now);
                var others = running.RemoveAll(one => one.Person == absence.Person && (one.From, one.Until) == instead);
                var isTold = others.Any(absence.IsIn);
                return (isTold && others.Length == running.Length) || others.Length >= AtMost
                    ? new DocumentChange<ToldAbsences>.Keep()
                    : new DocumentChange<ToldAbsences>.Store(new ToldAbsences(isTold ? others : others.Add(absence)));
            },
            cancel);
        return stored?.All.FirstOrDefault(absence.IsIn);
    }

    /// <summary>Takes one back, by its times in the local time of the person's shifts; of one that is not there nothing is written.</summary>
    public Task DropAsync(string person, LocalDateTime from, LocalDateTime until, CancellationToken cancel) => _documents.ChangeAsync(
        Name,
        was => (was?.All ?? []) is var all && all.RemoveAll(one => (one.Person, one.From, one.Until) == (person, from, until)) is var left && left.Length < all.Length
            ? new DocumentChange<ToldAbsences>.Store(new ToldAbsences(left))
            : new DocumentChange<ToldAbsences>.Keep(),
        cancel);

    /// <summary>Those of a person that were told and are not over, as they were last read.</summary>
    public IEnumerable<ToldAbsence> Of(Person person, Instant now)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _known.All.Where(one => one.Person == person.Id && LocalTimePolicy.InstantOf(one.Until, person.Shifts.Zone) > now);
    }

    /// <inheritdoc/>
    public async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var read = await _documents.LoadAsync(Name, cancel) ?? new ToldAbsences([]);
        var isNew = !read.All.SequenceEqual(_known.All);
        _known = isNew ? read : _known;
        return isNew;
    }

    /// <inheritdoc/>
    public Books Over(Books books)
    {
        ArgumentNullException.ThrowIfNull(books);
        var told = _known.All.ToLookup(absence => absence.Person, StringComparer.Ordinal);
        var people = books.Roster.People.Select(person => !told.Contains(person.Id) ? person : person with
        {
            Shifts = new ShiftPlan(
                person.Shifts.Zone, person.Shifts.Hours, [.. person.Shifts.Absences, .. told[person.Id].Select(one => new Absence(one.From, one.Until))]),
        });
        return _known.All.Length > 0 && Roster.Create(books.Roster.Centre, books.Roster.Teams, [.. people]) is RosterResult.Accepted accepted
            ? books with { Roster = accepted.Roster }
            : books;
    }
}

/// <summary>Absences that were told to the product. Stored as JSON: change it only by adding.</summary>
/// <param name="All">In the order in which they were told.</param>
public sealed record ToldAbsences(ImmutableArray<ToldAbsence> All);

/// <summary>A time in which somebody does not work, half-open. Stored as JSON: change it only by adding.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">The first moment away, in the local time of the person's shifts.</param>
/// <param name="Until">The first moment back.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who said so.</param>
public sealed record ToldAbsence(string Person, LocalDateTime From, LocalDateTime Until, string Reason, string By)
{
    /// <summary>True if another says the same, and perhaps began before.</summary>
    public bool IsIn(ToldAbsence other) =>
        other is not null && (other.Person, other.Until, other.Reason) == (Person, Until, Reason) && other.From <= From;
}
