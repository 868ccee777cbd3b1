using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Tests.Tables.Transport;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>Lists follow the cases, whoever projects and how often.</summary>
public sealed class ProjectionTests : TablesTest
{
    [Fact]
    public async Task Work_tells_what_waits_and_whether_the_lists_are_behind()
    {
        var flag = Flag("a");
        var sms = flag.Messages[0];
        Assert.False((await WorkAsync(flag.Case.Id)).Behind);

        await StoreAsync(flag);
        var work = await WorkAsync(flag.Case.Id);
        Assert.Equal([new PendingMessage(sms.Id, sms.At)], work.Pending);
        Assert.True(work.Behind);

        await Under.Projector.ProjectAsync(flag.Case.Id, CancellationToken.None);
        Assert.False((await WorkAsync(flag.Case.Id)).Behind);

        await Under.Outbox.ClaimAsync(sms.Id, Now, Duration.FromMinutes(1), CancellationToken.None);
        work = await WorkAsync(flag.Case.Id);
        Assert.Equal([new PendingMessage(sms.Id, Now + Duration.FromMinutes(1))], work.Pending);
        Assert.True(work.Behind);

        await Under.Outbox.SettleAsync([new OutboxChange(sms.Id, MessageState.Sent)], CancellationToken.None);
        Assert.Empty((await WorkAsync(flag.Case.Id)).Pending);
    }

    [Fact]
    public async Task A_case_that_goes_there_and_back_is_shown_where_it_is()
    {
        var flag = Flag("a");
        var away = SampleCommits.Then(flag, state => SampleCases.Ended(state with { Team = "south", Owner = null }));
        var back = SampleCommits.Then(away, _ => flag.Case with { CustomerNotReached = true });
        foreach (var commit in new[] { flag, away, back })
        {
            await StoreAsync(commit);
            await IsShownAsync(flag.Case.Id);
        }
    }

    [Fact]
    public async Task Many_who_project_while_the_case_moves_leave_it_as_it_is_in_the_end()
    {
        var commit = Flag("a");
        await StoreAsync(commit);
        var projections = new List<Task>();
        for (var turn = 0; turn < 12; turn++)
        {
            var team = turn % 2 == 0 ? "south" : "north";
            commit = SampleCommits.Then(commit, state => state with { Team = team, Owner = turn % 3 == 0 ? null : $"owner {turn}" }) with
            {
                Messages = [SampleMessages.Sms(commit.Case.Id, $"step {turn}")],
            };
            await StoreAsync(commit);
            projections.AddRange(Enumerable.Range(0, 3).Select(_ => Under.Projector.ProjectAsync(commit.Case.Id, CancellationToken.None)));
        }

        await Task.WhenAll(projections);
        await IsShownAsync(commit.Case.Id);
    }

    [Fact]
    [Trait("Rule", "M9")]
    public async Task A_customers_case_is_found_before_anything_is_projected()
    {
        var flag = Flag("a");
        await StoreAsync(flag);

        Assert.Single(await Under.Queries.OpenCasesOfAsync(flag.Case.Customer.Phone!, CancellationToken.None));
        Assert.Single(await Under.Queries.OpenCasesOfAsync(flag.Case.Customer.Email!, CancellationToken.None));
    }

    [Fact]
    public async Task A_rebuild_brings_back_all_lists_and_hints()
    {
        var ended = Flag("ended");
        Commit[] flags = [.. Enumerable.Range(0, 5).Select(i => Flag($"case {i}"))];
        await StoreAsync([.. flags, ended]);
        await StoreAsync(SampleCommits.Then(ended, SampleCases.Ended) with { WakeAt = null });
        foreach (var table in Under.Tables.All.Except([Under.Tables.Cases, Under.Tables.Answers]))
        {
            foreach (var row in await RowsAsync(table))
            {
                await table.DeleteEntityAsync(row);
            }
        }

        Assert.Equal(6, await RebuildAsync(Under.Tables));
        foreach (var flag in flags)
        {
            await IsShownAsync(flag.Case.Id);
            await StandsAsync(flag);
        }

        await IsShownAsync(ended.Case.Id);
    }

    [Fact]
    public async Task A_rebuild_sweeps_what_belongs_to_no_case()
    {
        var flag = Flag("a");
        await StoreAsync(flag);
        await Under.Projector.ProjectAsync(flag.Case.Id, CancellationToken.None);
        foreach (var table in new[] { Under.Tables.Board, Under.Tables.Messages, Under.Tables.Contacts })
        {
            var row = (await RowsAsync(table)).First(row => row.PartitionKey != MessageListKeys.Teams);
            row.PartitionKey = "elsewhere";
            await table.AddEntityAsync(row);
        }

        await Under.Tables.Contacts.AddEntityAsync(new TableEntity("nobody", SampleCases.Id("never committed").Value));
        var patient = Under.Through(new RequestCounter());
        await RebuildAsync(patient);
        Assert.Equal(3, (await RowsAsync(Under.Tables.Contacts)).Count);

        await RebuildAsync(Under.Through(new RequestCounter(), hintsAreStaleAfter: Duration.FromSeconds(-5)));
        Assert.Equal(2, (await RowsAsync(Under.Tables.Contacts)).Count);
        await IsShownAsync(flag.Case.Id);
    }

    private static async Task<int> RebuildAsync(FollowUpTables tables)
    {
        var (count, continuation) = (0, (string?)null);
        do
        {
            (var cases, continuation) = await new TablesRebuild(tables).RebuildAsync(continuation, CancellationToken.None);
            count += cases;
        }
        while (continuation is not null);

        return count;
    }

    private Task<CaseWork> WorkAsync(CaseId id) => CaseWork.ReadAsync(Under.Tables, id, CancellationToken.None);
}
