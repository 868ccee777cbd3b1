using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Shifts;

namespace FollowUp.Web.Cases;

/// <summary>The own queue of somebody for whom the same-day rule holds: what was carried over comes first (X6).</summary>
internal sealed class CarriedFirst(ICaseQueries queries, OwnCases cases, IBookshelf books)
{
    /// <summary>One page. On the first those carried over stand before the others, one place less than it has at the most; no case stands twice.</summary>
    public async Task<Page<Case>> ListAsync(CaseQuery query, Actor by, CancellationToken cancel)
    {
        if (query.Owner is null || by.Team is null || SameDay.Of(books.Current)?.Rules.HoldsFor(by.Team) is not true)
        {
            return await queries.ListAsync(query, cancel);
        }

        var carried = (await cases.AllAsync(query with { After = null }, state => state.Cycle.CarriedOver is not null, cancel))
            .Take(query.Size - 1).ToList();
        var first = query.After is null ? carried : [];
        var page = await queries.ListAsync(query with { Size = query.Size - first.Count }, cancel);
        return page with { Items = [.. first, .. page.Items.Where(state => carried.TrueForAll(one => one.Id != state.Id))] };
    }
}
