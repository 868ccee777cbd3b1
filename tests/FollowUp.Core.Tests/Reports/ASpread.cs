using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Core.Tests.Reports;

public class ASpread
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 2, 2)]
    [InlineData(3, 2, 3, 3)]
    [InlineData(10, 5, 9, 10)]
    [InlineData(11, 6, 10, 11)]
    [InlineData(100, 50, 90, 99)]
    [InlineData(101, 51, 91, 100)]
    [InlineData(1000, 500, 900, 990)]
    public void Takes_the_nearest_rank(int count, int median, int p90, int p99)
    {
        var spans = Enumerable.Range(1, count).Select(n => Duration.FromSeconds(n)).Reverse().ToList();

        Assert.Equal(
            new Spread(count, Duration.FromSeconds(median), Duration.FromSeconds(p90), Duration.FromSeconds(p99)), Spread.Of(spans));
    }
}
