using System.Text;

namespace FollowUp.Core.Customers;

/// <summary>Finds the surname in a Chinese name. In any other script it cannot be told which word is the surname: Li Lei, John van der Berg.</summary>
public static class Surname
{
    private static readonly HashSet<string> Double =
    [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "令狐", "司徒",
        "夏侯", "慕容", "长孙", "長孫", "宇文", "轩辕", "軒轅", "端木", "独孤", "獨孤", "南宫", "南宮", "西门", "西門", "闻人", "聞人",
        "澹台", "澹臺", "淳于", "太史", "申屠", "钟离", "鍾離", "闾丘", "閭丘", "东郭", "東郭", "百里", "呼延",
    ];

    /// <summary>
    /// The first character of a Chinese name, or the first two if they are a known double surname. A name in another script, or with a
    /// dot inside (迪丽热巴·迪力木拉提), is taken whole, with single spaces. Empty for an empty name.
    /// </summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (!IsChinese(trimmed) || trimmed.AsSpan().ContainsAny('·', '・', '•'))
        {
            return trimmed;
        }

        Rune.DecodeFromUtf16(trimmed, out _, out var first);
        return trimmed.Length >= 2 && Double.Contains(trimmed[..2]) ? trimmed[..2] : trimmed[..first];
    }

    /// <summary>Whether a text begins with a Chinese character.</summary>
    public static bool IsChinese(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Rune.DecodeFromUtf16(text, out var first, out _);
        return first.Value
            is (>= 0x3400 and <= 0x4DBF)
            or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);
    }
}
