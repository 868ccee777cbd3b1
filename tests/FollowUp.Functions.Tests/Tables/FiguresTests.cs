using FollowUp.Contract.Tests.Samples;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Projections;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>The figures of cases are a projection: written when they have changed, and again from the cases.</summary>
public sealed class FiguresTests : TablesTest
{
    private static LocalDate Day => Now.InUtc().Date;

    [Fact]
    public async Task Figures_that_have_not_changed_are_not_written_again()
    {
        var flag = Flag("a");
        await StoreAsync(flag);
        Assert.True(await Under.Projector.ProjectAsync(flag.Case.Id, CancellationToken.None));
        var before = Assert.Single(await RowsAsync(Under.Tables.Figures)).ETag;

        await StoreAsync(SampleCommits.Then(flag));
        Assert.True(await Under.Projector.ProjectAsync(flag.Case.Id, CancellationToken.None));

        Assert.Equal(before, Assert.Single(await RowsAsync(Under.Tables.Figures)).ETag);
    }

    [Fact]
    public async Task A_rebuild_counts_cases_that_an_earlier_version_stored_and_sweeps_what_is_nobodys()
    {
        var flag = Flag("a");
        await StoreAsync(flag);
        await Under.Tables.Figures.AddEntityAsync(
            new Azure.Data.Tables.TableEntity(FigureKeys.Partition(Day), $"{FigureKeys.At(Now)}_{SampleCases.Id("nobody's")}"), CancellationToken.None);

        var rebuild = new TablesRebuild(Under.Tables);
        string? next = null;
        do
        {
            (_, next) = await rebuild.RebuildAsync(next, CancellationToken.None);
        }
        while (next is not null);

        var counted = await Under.Figures.OnDayAsync(Day, null, 10, null, CancellationToken.None);
        Assert.Equal(flag.Case.Id, Assert.Single(counted.Items).Id);
    }
}
