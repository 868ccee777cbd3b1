using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Tests.Sqlite;

/// <summary>Every list is the walk of an index from where the page begins: nothing is sorted, nothing is read that is not near the page.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = TemporaryDatabase.Open();

    private SqliteDatabase Database => _temporary.Database;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _temporary.DisposeAsync().AsTask();

    public static TheoryData<bool, string?, string?, string> Queues => new()
    {
        { false, null, null, "cases_all (running=? AND deadline_at>? AND deadline_at<?)" },
        { false, "north", null, "cases_of_team (running=? AND team=? AND deadline_at>? AND deadline_at<?)" },
        { false, null, "li", "cases_of_owner (running=? AND owner=? AND deadline_at>? AND deadline_at<?)" },
        { false, "north", "li", "cases_of_owner (running=? AND owner=? AND deadline_at>? AND deadline_at<?)" },
        { true, "north", "li", "cases_not_reached (running=? AND deadline_at>? AND deadline_at<?)" },
    };

    [Theory]
    [MemberData(nameof(Queues))]
    public void A_queue_begins_at_its_place_in_an_index(bool notReached, string? team, string? owner, string walk)
    {
        var plan = PlanOf(CaseListSql.For(new CaseQuery { NotReachedOnly = notReached, Team = team, Owner = owner }));

        Assert.Equal($"SEARCH cases USING INDEX {walk}", Assert.Single(plan));
    }

    [Fact]
    public void The_queue_of_the_unreachable_begins_at_its_place_in_an_index() => Assert.Equal(
        "SEARCH cases USING INDEX cases_unreachable (running=? AND deadline_at>? AND deadline_at<?)",
        Assert.Single(PlanOf(CaseListSql.For(new CaseQuery { UnreachableOnly = true, Team = "north" }))));

    [Fact]
    public void The_queue_of_the_ended_walks_its_index_backwards() => Assert.Equal(
        "SEARCH cases USING INDEX cases_of_team (running=? AND team=? AND deadline_at<?)",
        Assert.Single(PlanOf(CaseListSql.For(new CaseQuery { Running = false, Team = "north" }))));

    [Theory]
    [InlineData(null, MessageState.Sent, "outbox_in_state (state=? AND at<?)")]
    [InlineData("north", MessageState.Sent, "outbox_in_state (state=? AND at<?)")]
    [InlineData("north", null, "outbox_of_team (team=? AND at<?)")]
    public void A_list_of_messages_begins_at_its_place_in_an_index(string? team, MessageState? state, string walk)
    {
        var plan = PlanOf(OutboxListSql.For(new OutboxQuery { Team = team, State = state }));

        Assert.Equal($"SEARCH outbox USING INDEX {walk}", Assert.Single(plan));
    }

    [Fact]
    public void The_list_of_all_messages_is_merged_without_sorting()
    {
        var plan = PlanOf(OutboxListSql.For(new OutboxQuery()));

        Assert.Equal(10, plan.Count(line => line.StartsWith("SEARCH outbox USING INDEX outbox_in_state (state=? AND at<?)", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SqliteDueIndex.Due, "SEARCH cases USING INDEX cases_due (wake_at<?)")]
    [InlineData(SqliteDueIndex.Next, "SEARCH cases USING COVERING INDEX cases_due")]
    [InlineData(SqliteOutbox.Next, "SEARCH outbox USING COVERING INDEX outbox_due_on_channel (channel=?")]
    [InlineData(SqliteDocumentStore.One, "SEARCH documents USING INDEX sqlite_autoindex_documents_1 (kind=? AND place=?)")]
    [InlineData(SqliteDocumentStore.Part, "SEARCH documents USING INDEX sqlite_autoindex_documents_1 (kind=? AND place>? AND place<?)")]
    [InlineData(SqliteDocumentStore.Due, "SEARCH documents USING INDEX documents_due (wake_at<?)")]
    [InlineData(SqliteDocumentStore.Next, "SEARCH documents USING COVERING INDEX documents_due")]
    [InlineData(SqliteCaseQueries.OfAddress, "SEARCH contacts USING PRIMARY KEY (address=?)")]
    [InlineData(SqliteCaseQueries.Timeline, "SEARCH events USING PRIMARY KEY (case_n=?)")]
    [InlineData(SqliteCaseFigures.OnDay, "SEARCH counted USING PRIMARY KEY (day=? AND (flagged_at,id)>(?,?))")]
    [InlineData(SqliteCaseQueries.Messages, "SEARCH outbox USING INDEX sqlite_autoindex_outbox_1 (case_n=?)")]
    public void What_is_read_all_day_is_found_by_an_index(string sql, string walk) =>
        Assert.StartsWith(walk, PlanOf(sql)[0], StringComparison.Ordinal);

    [Fact]
    public void The_promises_of_an_hour_are_counted_in_an_index_alone() => Assert.Contains(
        "SEARCH cases USING COVERING INDEX cases_of_team (running=? AND team=? AND deadline_at>? AND deadline_at<?)", PlanOf(SqliteCaseQueries.ByHour));

    [Theory]
    [InlineData(SqliteCaseQueries.ByHour)]
    [InlineData(SqliteDueIndex.Due)]
    [InlineData(SqliteDocumentStore.Due)]
    [InlineData(SqliteCaseFigures.OnDay)]
    public async Task A_plan_stands_whatever_values_are_bound(string sql)
    {
        Assert.Equal(0, Database.Readers.Read(session => TimesReplanned(session, sql)));
        Assert.Equal(0, await Database.Writer.RunAsync(session => TimesReplanned(session.Session, sql), CancellationToken.None));
    }

    [Fact]
    public async Task No_write_reads_a_table_from_end_to_end()
    {
        var plans = await Database.Writer.RunAsync(
            session => session.Session.Prepared.Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)
                    || sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal))
                .ToDictionary(sql => sql, sql => string.Join('\n', PlanOf(session.Session, sql))),
            CancellationToken.None);

        Assert.True(plans.Count > 10);
        Assert.All(plans, plan => Assert.False(plan.Value.Contains("SCAN ", StringComparison.Ordinal), $"{plan.Key}\n{plan.Value}"));
    }

    private static int TimesReplanned(SqliteSession session, string sql)
    {
        var statement = session.Prepare(sql);
        for (var value = 1L; value <= 3; value++)
        {
            for (var parameter = 1; parameter <= statement.Parameters; parameter++)
            {
                statement.Bind(parameter, value);
            }

            statement.All(row => row.IsNull(0));
        }

        return statement.TimesReplanned;
    }

    private static List<string> PlanOf(SqliteSession session, string sql) => session.Prepare("EXPLAIN QUERY PLAN " + sql).All(row => row.Text(3));

    private List<string> PlanOf(string sql) => Database.Readers.Read(session => PlanOf(session, sql));
}
