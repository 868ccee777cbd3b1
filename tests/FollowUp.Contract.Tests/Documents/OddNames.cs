namespace FollowUp.Contract.Tests.Documents;

/// <summary>Names that a store may stumble over, in a database, a key, an address or a sort.</summary>
public static class OddNames
{
    /// <summary>Two of one length that differ in the last character only, and longer than a key of any store.</summary>
    public static readonly string[] VeryLong =
    [
        new('长', 200), new string('长', 199) + "乙", new string('长', 199) + "甲", new('长', 199), new('a', 200), new string('a', 199) + "b",
    ];

    /// <summary>All of them, all different.</summary>
    public static readonly string[] All =
    [
        "a", "A", "a/b", @"a\b", "a#b", "a?b", "a%b", "a%2Fb", "a b", " a", "a ", "a'b", "a\"b", "a_b", "a.b", "a-b", "aa", "ab", "a\nb", "é", "e\u0301",
        "张伟", "張偉", "+8613900000001", "li@example.com", "📞", "\uFF21", "\uFFFD", "~", "0", "-", ".", "..", .. VeryLong,
    ];
}
