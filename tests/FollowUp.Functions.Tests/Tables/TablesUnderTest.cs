using Azure.Core;
using Azure.Core.Pipeline;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Documents;
using FollowUp.Functions.Tables.Hints;
using FollowUp.Functions.Tables.Outbox;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Tables.Queries;
using FollowUp.Functions.Tests.Tables.Emulator;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>Fresh, empty tables on the emulator, and the adapter over them.</summary>
internal sealed class TablesUnderTest : IAsyncDisposable
{
    private readonly TablesOptions _options;

    private TablesUnderTest(TablesOptions options)
    {
        _options = options;
        Tables = new FollowUpTables(options);
    }

    public FollowUpTables Tables { get; }

    public TablesCaseStore Store => new(Tables);

    public TablesDueIndex DueIndex => new(Tables);

    public TablesOutbox Outbox => new(Tables);

    public TablesCaseQueries Queries => new(Tables);

    public TablesCaseFigures Figures => new(Tables);

    public TablesDocumentStore Documents => new(Tables);

    public CaseProjector Projector => new(Tables);

    public static async Task<TablesUnderTest> CreateAsync(Duration? hintsAreStaleAfter = null)
    {
        var under = new TablesUnderTest(new TablesOptions
        {
            ConnectionString = await Azurite.ConnectionAsync() ?? throw new NoEmulatorException(),
            Prefix = "t" + Marker.New(),
            HintsAreStaleAfter = hintsAreStaleAfter ?? Duration.FromMinutes(5),
        });
        await under.Tables.CreateAsync(CancellationToken.None);
        return under;
    }

    /// <summary>The same tables through a transport with something on the way, seen by every single request.</summary>
    public FollowUpTables Through(HttpPipelinePolicy policy, Duration? hintsAreStaleAfter = null)
    {
        var options = new TablesOptions
        {
            ConnectionString = _options.ConnectionString,
            Prefix = _options.Prefix,
            HintsAreStaleAfter = hintsAreStaleAfter ?? _options.HintsAreStaleAfter,
            Client = { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) } },
        };
        options.Client.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new FollowUpTables(options);
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(Tables.All.Select(table => table.DeleteAsync()));
}
