using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.CustomerPages;

/// <summary>
/// Finds the case that a customer's link leads to (M10). A link that is not ours, in whatever way, and one whose customer was erased (A4) are
/// answered alike; only of one that we made is it told that its time is over. Nothing is looked up before the link has been checked.
/// </summary>
internal sealed class LinkedCase(ICaseStore store, IBookshelf books, IClock clock)
{
    private const int MostHops = 8;

    public async Task<(Case? Case, ApiAnswer? Problem)> FindAsync(ApiCall call) =>
        books.Current.Links?.Read(call.Link, clock.GetCurrentInstant()) switch
        {
            LinkReading.Valid valid when await store.LoadAsync(valid.Case, call.Gone) is { ErasedAt: null } state => (state, null),
            LinkReading.Expired => (null, Problems.LinkExpired()),
            _ => (null, Problems.UnknownLink()),
        };

    /// <summary>The case that goes on for one that has ended, and hears what its customer has to add; itself if there is none (Z2, Z4).</summary>
    public async Task<Case> GoingOnAsync(Case state, CancellationToken cancel)
    {
        for (var hops = 0; hops < MostHops && state.GoesOnIn is { } next && await store.LoadAsync(next, cancel) is { } other; hops++)
        {
            state = other;
        }

        return state;
    }

    /// <summary>The case that goes on next for one that has ended; null if there is none, or it does not stand yet (Z2, Z4).</summary>
    public async Task<Case?> NextAsync(Case state, CancellationToken cancel) =>
        state.GoesOnIn is { } next ? await store.LoadAsync(next, cancel) : null;

    /// <summary>Keeps the page to the customer: in no cache, in no search engine, and its address in no other site's log.</summary>
    public static ApiAnswer Private(ApiAnswer answer) => answer
        .With("Cache-Control", "no-store").With("Referrer-Policy", "no-referrer").With("X-Robots-Tag", "noindex").With("Vary", "Accept");
}
