using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>
/// Makes one message of several notices to one person (O5). A kill at any moment sends none of them twice and loses none (O3): they are put back,
/// marked with the bundle that is to be; the bundle is stored; they become a part of it. One that comes back looks whether its bundle is there.
/// </summary>
public sealed class Bundler(
    IOutbox outbox, ICaseStore store, Bundles bundles, IBookshelf books, IClock clock, SendPolicy policy, ILogger<Bundler> log)
{
    private const string Mark = "bundle ";

    /// <summary>True for the code of a notice that waits for a bundle, or for a cap.</summary>
    public static bool Waits(string? code) => code == OutcomeRules.CappedCode || code?.StartsWith(Mark, StringComparison.Ordinal) is true;

    /// <summary>Takes what belongs together out of a claimed batch of one channel and returns the rest, to be sent one by one.</summary>
    public async Task<IReadOnlyList<OutboxItem>> BundleAsync(IReadOnlyList<OutboxItem> claimed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        var left = new List<OutboxItem>(claimed);
        foreach (var marked in claimed.Where(item => BundleOf(item) is not null))
        {
            if (await outbox.FindAsync(BundleOf(marked)!, cancel) is not null)
            {
                await outbox.SettleAsync([new OutboxChange(marked.Message.Id, MessageState.Bundled, Code: marked.Code)], cancel);
                left.Remove(marked);
            }
        }

        foreach (var ofOne in left.Where(item => !item.CutOff && Bundling.MayJoin(item.Message))
            .GroupBy(item => (item.Message.Recipient, item.Message.Address)).Where(group => group.Count() >= Rules.From).ToList())
        {
            foreach (var member in await TryAsync([.. ofOne], cancel))
            {
                left.RemoveAll(item => item.Message.Id == member.Id);
            }
        }

        return left;
    }

    private Core.Promises.BundleRules Rules => books.Current.Policies.Rules.Bundles;

    /// <summary>The id of the bundle for which a notice was marked; null if it was for none.</summary>
    private static string? BundleOf(OutboxItem item) => item is { CutOff: false, Code: { } code } && code.StartsWith(Mark, StringComparison.Ordinal)
        ? OutgoingMessage.IdOf(new CaseId(code[Mark.Length..]), 0, TemplateName.Bundle, item.Message.Recipient, item.Message.Channel)
        : null;

    /// <summary>Bundles what belongs together and returns it. What is cut off in this comes again by itself: it must not be sent now.</summary>
    private async Task<IReadOnlyList<OutgoingMessage>> TryAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancel)
    {
        var waiting = new List<WaitingText>();
        foreach (var item in items)
        {
            // The notices of a VIP and of a red case go out at once, each for itself.
            if (await store.LoadAsync(item.Message.CaseId, cancel) is { IsUrgent: false })
            {
                waiting.Add(new WaitingText(item.Message, Waits(item.Code)));
            }
        }

        var together = Bundling.Together(waiting, Rules);
        if (together.Count == 0 || books.Current.Roster.Find(items[0].Message.Recipient) is not { } person)
        {
            return [];
        }

        var words = new BundleText(books.Current, person);
        var members = words.Fitting([.. together.Select(one => one.Message)], Rules.From);
        try
        {
            await StoreAsync(members, person, words, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.SendFailed(e, members[0].Id);
        }

        return members;
    }

    private async Task StoreAsync(IReadOnlyList<OutgoingMessage> members, Person person, BundleText words, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var occasion = Mark + string.Join(' ', members.Select(member => member.Id).Order(StringComparer.Ordinal));
        var id = OutgoingMessage.OccasionOf(occasion);
        var text = words.Of(members);
        var bundle = members[0] with
        {
            Id = OutgoingMessage.IdOf(id, 0, TemplateName.Bundle, person.Id, members[0].Channel),
            CaseId = id,
            Template = TemplateName.Bundle,
            Step = TemplateName.Bundle,
            Subject = text.Subject,
            Text = text.Text,
            At = now,
            State = MessageState.Queued,
        };

        await bundles.RememberAsync(id, members.Select(member => member.Id), cancel);
        await outbox.SettleAsync(
            [.. members.Select(member => new OutboxChange(member.Id, MessageState.Queued, now + policy.LeaseFor, Code: Mark + id.Value))], cancel);
        await outbox.AddAsync(person.Team, [bundle], cancel);
        await outbox.SettleAsync([.. members.Select(member => new OutboxChange(member.Id, MessageState.Bundled, Code: Mark + id.Value))], cancel);
    }
}
