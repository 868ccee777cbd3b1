using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Application.BookFiles;

/// <summary>
/// The version of a book: a short hash of what it says, so that P6 holds without anybody counting. Layout, comments, the order of
/// members and the reference to the schema change nothing.
/// </summary>
internal static class ContentVersion
{
    private const int Digits = 12;

    /// <summary>The first 12 hexadecimal digits of a SHA-256.</summary>
    public static string Of(Located value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }

    // Lengths stand before texts, so that no two contents are written alike.
    private static void Write(Located value, StringBuilder text)
    {
        switch (value)
        {
            case Located.Text one:
                text.Append(CultureInfo.InvariantCulture, $"\"{one.Value.Length}:{one.Value}");
                break;
            case Located.Number one:
                text.Append(CultureInfo.InvariantCulture, $"#{one.Value:R};");
                break;
            case Located.Flag one:
                text.Append(one.Value ? "t" : "f");
                break;
            case Located.List list:
                text.Append(CultureInfo.InvariantCulture, $"[{list.Items.Count}:");
                foreach (var item in list.Items) Write(item, text);
                break;
            case Located.Fields fields:
                foreach (var member in fields.Members.Where(m => m.Value.Path != Entry.SchemaPath).OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{{{member.Name.Length}:{member.Name}");
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            default:
                text.Append('n');
                break;
        }
    }
}
