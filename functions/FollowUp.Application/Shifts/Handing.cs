using System.Collections.Immutable;
using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Application.Shifts;

/// <summary>
/// Hands what somebody left to the lead and tells each new owner once, in a list (X6, hand-over). The cases are written down first: whoever is cut
/// off finds them again, also those that are handed over already and would not be found any more.
/// </summary>
public sealed class Handing(CommandHandler commands, IDocumentStore store, IBookshelf books, CentreNotices notices)
{
    private readonly Documents<HandList> _lists = new("handlist", store);

    /// <summary>Hands over what a rule asks for. Again it changes and tells nothing.</summary>
    /// <param name="order">What the rule asks of each case.</param>
    /// <param name="template">The notice to the new owner.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancel">Cancels the attempt; it is to come again, or to be resumed.</param>
    /// <param name="team">The team whose cases these are, where a rule asks team by team at one instant: each is an occasion of its own.</param>
    public async Task HandAsync(
        CaseCommand.HandToLead order, string template, IReadOnlyList<Case> cases, CancellationToken cancel, string? team = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(cases);
        if (cases.Count == 0)
        {
            return;
        }

        var list = new HandList(order.Rule, order.From, order.At, order.UntouchedSince, template, [.. cases.Select(state => state.Id)]);
        var name = $"{order.Rule}/{order.From ?? "-"}/{InstantPattern.ExtendedIso.Format(order.At)}{(team is null ? "" : "/" + team)}";
        await HandAsync(name, (await _lists.ChangeAsync(name, was => was is null ? new DocumentChange<HandList>.Store(list) : new DocumentChange<HandList>.Keep(), cancel))!, cancel);
    }

    /// <summary>Goes on with what was cut off.</summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        foreach (var left in (await _lists.ListAsync("", 100, after: null, cancel)).Items)
        {
            await HandAsync(left.Name, left.Value, cancel);
        }
    }

    private async Task HandAsync(string name, HandList list, CancellationToken cancel)
    {
        var order = new CaseCommand.HandToLead(list.Rule, list.From, list.At, list.UntouchedSince) { By = Actor.System };
        var handed = new List<Case>();
        foreach (var id in list.Cases)
        {
            if (await commands.HandleAsync(id, order, idempotency: null, cancel) is CommandResult.Done { Decision.Case: { Cycle.HandedOver: { } over } state }
                && (over.Rule, over.From, over.DueAt) == (list.Rule, list.From, list.At))
            {
                handed.Add(state);
            }
        }

        await TellAsync(name, list, handed, cancel);
        await _lists.ChangeAsync(name, _ => new DocumentChange<HandList>.Remove(), cancel);
    }

    private async Task TellAsync(string name, HandList list, List<Case> handed, CancellationToken cancel)
    {
        var roster = books.Current.Roster;
        foreach (var ofOne in handed.GroupBy(state => state.Cycle.HandedOver!.To))
        {
            if (roster.Find(ofOne.Key) is { } person)
            {
                var owner = roster.Find(list.From)?.Name ?? list.From;
                await notices.TellAsync(
                    $"{name}/{person.Id}", list.Template, [person], reader => OwnCases.List([.. ofOne], reader, owner: owner), cancel, ofOne.First().Team);
            }
        }
    }
}

/// <summary>Cases that are being handed over, and why. Stored as JSON: change it only by adding.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="From">Whose they were; null for the team's.</param>
/// <param name="At">When the rule asked for it (UTC).</param>
/// <param name="UntouchedSince">From when on the owner's activity saves a case (UTC).</param>
/// <param name="Template">The notice to whoever gets them.</param>
/// <param name="Cases">The cases.</param>
public sealed record HandList(
    HandOverRule Rule, string? From, Instant At, Instant UntouchedSince, string Template, ImmutableArray<CaseId> Cases);
