using FollowUp.Application.Bookshelves;
using FollowUp.Application.Customers;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Documents;
using FollowUp.Functions.Tables.Outbox;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Tests.Product;
using FollowUp.Functions.Tests.Tables.Transport;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>What each step of a case costs, in billed transactions: a change of these numbers is a change of somebody's bill.</summary>
public sealed class RequestCountTests : TablesTest
{
    [Fact]
    public async Task Each_step_takes_as_many_requests_as_it_must()
    {
        var counter = new RequestCounter();
        var tables = Under.Through(counter);
        var (store, outbox, projector) = (new TablesCaseStore(tables), new TablesOutbox(tables), new CaseProjector(tables));
        var flag = Flag("a") with { Answer = null };
        var (id, sms) = (flag.Case.Id, flag.Messages[0].Id);
        var then = SampleCommits.Then(flag) with { Messages = [SampleMessages.Email(id)], WakeAt = flag.WakeAt + Duration.FromHours(1) };
        var quiet = SampleCommits.Then(then);
        await projector.ProjectAsync((await OtherAsync()).Case.Id, CancellationToken.None);

        Assert.Equal(
            new
            {
                FirstCommit = 4,
                FirstProjection = 8,
                CommitWithMessage = 4,
                Projection = 7,
                CommitWithoutNews = 2,
                ClaimAndSettle = 5,
                ProjectionOfMessageStates = 6,
                LookForWork = 1,
                ProjectionOfNothing = 1,
            },
            new
            {
                FirstCommit = await counter.DuringAsync(() => store.CommitAsync(flag, CancellationToken.None)),
                FirstProjection = await counter.DuringAsync(() => projector.ProjectAsync(id, CancellationToken.None)),
                CommitWithMessage = await counter.DuringAsync(() => store.CommitAsync(then, CancellationToken.None)),
                Projection = await counter.DuringAsync(() => projector.ProjectAsync(id, CancellationToken.None)),
                CommitWithoutNews = await counter.DuringAsync(() => store.CommitAsync(quiet, CancellationToken.None)),
                ClaimAndSettle = await counter.DuringAsync(async () =>
                {
                    await outbox.ClaimAsync(sms, Now, Duration.FromMinutes(1), CancellationToken.None);
                    await outbox.SettleAsync([new OutboxChange(sms, MessageState.Sent)], CancellationToken.None);
                }),
                ProjectionOfMessageStates = await counter.DuringAsync(() => projector.ProjectAsync(id, CancellationToken.None)),
                LookForWork = await counter.DuringAsync(() => CaseWork.ReadAsync(tables, id, CancellationToken.None)),
                ProjectionOfNothing = await counter.DuringAsync(() => projector.ProjectAsync(id, CancellationToken.None)),
            });
    }

    [Fact]
    [Trait("Rule", "O5")]
    public async Task A_text_message_reads_and_writes_what_is_known_of_its_address_and_an_email_nothing()
    {
        var counter = new RequestCounter();
        var contacts = new KnownContacts(new TablesDocumentStore(Under.Through(counter)), new Bookshelf(DeskBooks.Shipped), SystemClock.Instance);
        var (sms, email) = (SampleMessages.Sms(SampleCases.Id()), SampleMessages.Email(SampleCases.Id()));

        // The first message to an address leaves the hint as well by which it is forgotten again.
        Assert.Equal(3, await counter.DuringAsync(() => contacts.AskAsync(sms, CancellationToken.None)));
        Assert.Equal(3, await counter.DuringAsync(() => contacts.AskAsync(sms with { Id = sms.Id + "2", Address = "+8613812345679" }, CancellationToken.None)));
        Assert.Equal(1, await counter.DuringAsync(() => contacts.AskAsync(sms, CancellationToken.None)));
        Assert.Equal(0, await counter.DuringAsync(() => contacts.AskAsync(email, CancellationToken.None)));
    }

    /// <summary>Another case of the same team, so that the team is known.</summary>
    private async Task<Commit> OtherAsync()
    {
        var other = Flag("other");
        await StoreAsync(other);
        return other;
    }
}
