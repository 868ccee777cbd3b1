using System.Globalization;

namespace FollowUp.Benchmarks;

/// <summary>What was measured, against what, and whether that is what it must reach.</summary>
internal sealed class ResultTable
{
    private readonly List<string[]> _rows = [["what", "measured", "against", "ratio", "target", "met"]];

    /// <summary>Adds a number that stands for itself.</summary>
    public void Add(string what, string measured) => _rows.Add([what, measured, "", "", "", ""]);

    /// <summary>Adds a rate that is compared with another of the same run.</summary>
    /// <param name="what">What.</param>
    /// <param name="perSecond">How many in a second.</param>
    /// <param name="against">With what it is compared.</param>
    /// <param name="againstPerSecond">How many of those in a second.</param>
    /// <param name="atLeast">The ratio that it must reach; null if it is only shown.</param>
    public void Add(string what, double perSecond, string against, double againstPerSecond, double? atLeast)
    {
        var ratio = perSecond / againstPerSecond;
        _rows.Add([
            what, Rate(perSecond), $"{against}: {Rate(againstPerSecond)}", Number(ratio),
            atLeast is { } target ? $">= {Number(target)}" : "", atLeast is null ? "" : ratio >= atLeast ? "yes" : "NO"]);
    }

    /// <summary>Adds a number that may not be greater than a limit, nor by much greater than another of the same run.</summary>
    /// <param name="what">What.</param>
    /// <param name="measured">The number.</param>
    /// <param name="atMost">Its limit.</param>
    /// <param name="against">With what it is compared.</param>
    /// <param name="againstMeasured">That number.</param>
    /// <param name="ratioAtMost">How many times that it may be.</param>
    /// <param name="unit">The unit of all three.</param>
    public void Add(string what, double measured, double atMost, string against, double againstMeasured, double ratioAtMost, string unit)
    {
        var ratio = measured / againstMeasured;
        _rows.Add([
            what, $"{Number(measured)} {unit}", $"{against}: {Number(againstMeasured)} {unit}", Number(ratio),
            $"<= {Number(atMost)} {unit}, <= {Number(ratioAtMost)}", measured <= atMost && ratio <= ratioAtMost ? "yes" : "NO"]);
    }

    /// <summary>A rate as it stands in the table.</summary>
    public static string Rate(double perSecond) => perSecond.ToString("#,0", CultureInfo.InvariantCulture) + "/s";

    public void Print(TextWriter output)
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        output.WriteLine();
        foreach (var (index, row) in _rows.Index())
        {
            output.WriteLine($"| {string.Join(" | ", row.Zip(widths, (cell, width) => cell.PadRight(width)))} |");
            if (index == 0)
            {
                output.WriteLine($"| {string.Join(" | ", widths.Select(width => new string('-', width)))} |");
            }
        }
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
