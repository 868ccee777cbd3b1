using System.Globalization;
using System.Text;
using NodaTime;

namespace FollowUp.Web.Reports;

/// <summary>
/// Writes CSV as RFC 4180 has it, in UTF-8: lines end in CR LF, a field with a comma, a quote or a line end stands in quotes. A text that a
/// spreadsheet would take for a formula gets an apostrophe before it: categories and codes are written by people.
/// </summary>
internal sealed class CsvText
{
    public const string MediaType = "text/csv; charset=utf-8";

    private readonly StringBuilder _text = new();
    private bool _begun;

    /// <summary>The first row.</summary>
    public CsvText(params IEnumerable<string> header)
    {
        foreach (var name in header)
        {
            Add(name);
        }

        EndRow();
    }

    public CsvText Add(string? text)
    {
        _text.Append(_begun ? "," : "").Append(Quoted(Harmless(text ?? "")));
        _begun = true;
        return this;
    }

    public CsvText Add(int number) => Plain(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nothing for a number that is not known.</summary>
    public CsvText Add(double? number) => Plain(number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "");

    /// <summary>Whole seconds, cut off.</summary>
    public CsvText Add(Duration? span) =>
        Plain(span is { } known ? ((long)Math.Floor(known.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : "");

    public CsvText Add(bool? yes) => Plain(yes switch { true => "true", false => "false", null => "" });

    public void EndRow()
    {
        _text.Append("\r\n");
        _begun = false;
    }

    public override string ToString() => _text.ToString();

    private CsvText Plain(string text)
    {
        _text.Append(_begun ? "," : "").Append(text);
        _begun = true;
        return this;
    }

    /// <summary>Spreadsheets look past blanks, and know the full-width forms of these characters too.</summary>
    private static string Harmless(string text) =>
        text.Length > 0 && (text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || char.IsControl(text[0]))
            ? "'" + text
            : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 && text.Trim() == text
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
