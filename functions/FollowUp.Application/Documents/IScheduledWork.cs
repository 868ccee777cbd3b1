using NodaTime;

namespace FollowUp.Application.Documents;

/// <summary>
/// Work of the centre that comes again by the clock: a digest, a hand-over, a watch. Register it as a singleton and it runs on both hosts: each has a
/// document (<see cref="Schedules"/>) that says up to when it is done.
/// </summary>
public interface IScheduledWork
{
    /// <summary>Its name, unique among all; stored, so it is never given another meaning.</summary>
    string Name { get; }

    /// <summary>
    /// The first instant (UTC) after another at which there is something to do, by the books in force now; null if there is none in sight. It is asked
    /// again every hour, so that edited books count, and must be cheap and pure.
    /// </summary>
    Instant? NextAfter(Instant after);

    /// <summary>
    /// Does what was due after an instant and up to another (UTC). It may come twice with the same span, after a crash, so every effect needs
    /// an identity of its own; and with a span of days after an outage: then only what still makes sense is done (L10), as a rule the last of it.
    /// </summary>
    /// <param name="after">Up to here all is done.</param>
    /// <param name="until">The present.</param>
    /// <param name="cancel">Cancels the attempt; it comes again.</param>
    Task RunAsync(Instant after, Instant until, CancellationToken cancel);
}
