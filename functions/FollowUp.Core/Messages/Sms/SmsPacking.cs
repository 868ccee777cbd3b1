using System.Globalization;

namespace FollowUp.Core.Messages.Sms;

/// <summary>Packs a text into segments, character by character as a reader sees them: a letter with its marks, a joined emoji, stay together.</summary>
internal readonly ref struct SmsPacking
{
    /// <summary>Longer than any segment: a character that has not ended by then fits into none.</summary>
    private const int LookAhead = 256;

    private readonly ReadOnlySpan<char> _text;
    private readonly (int Alone, int Joined) _room;

    public SmsPacking(ReadOnlySpan<char> text)
    {
        _text = text;
        Encoding = Gsm7.Covers(text) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        _room = Encoding == SmsEncoding.Gsm7 ? (160, 153) : (70, 67);
        Units = UnitsOf(text);
    }

    public SmsEncoding Encoding { get; }

    public int Units { get; }

    public int Segments()
    {
        if (Units <= _room.Alone)
        {
            return 1;
        }

        var (segments, used) = (1, 0);
        for (var rest = _text; rest.Length > 0;)
        {
            // Marks can be piled on a letter without end: one that no segment holds is cut between its code points.
            var character = rest[..StringInfo.GetNextTextElementLength(rest[..Math.Min(rest.Length, LookAhead)])];
            if (UnitsOf(character) > _room.Joined)
            {
                character = rest[..CodePointLength(rest)];
            }

            Pack(UnitsOf(character), ref segments, ref used);
            rest = rest[character.Length..];
        }

        return segments;
    }

    /// <summary>Where its characters end, one after the other.</summary>
    public static IReadOnlyList<int> EndsOf(string text)
    {
        var ends = new List<int>();
        for (var at = 0; at < text.Length; ends.Add(at))
        {
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        return ends;
    }

    private void Pack(int units, ref int segments, ref int used)
    {
        var fits = used + units <= _room.Joined;
        (segments, used) = fits ? (segments, used + units) : (segments + 1, units);
    }

    private static int CodePointLength(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    private int UnitsOf(ReadOnlySpan<char> text) => Encoding == SmsEncoding.Gsm7 ? Gsm7.SeptetsIn(text) : text.Length;
}
