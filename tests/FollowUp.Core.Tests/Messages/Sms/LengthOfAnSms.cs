using FollowUp.Core.Messages.Sms;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Core.Tests.Messages.Sms;

[Trait("Rule", "M11")]
public class LengthOfAnSms
{
    private const string Default =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    [InlineData(459, 3)]
    [InlineData(460, 4)]
    public void Plain_letters_fill_160_and_then_153_each(int letters, int segments) =>
        Assert.Equal(new SmsText(SmsEncoding.Gsm7, letters, segments), SmsText.Of(new string('a', letters)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    [InlineData(201, 3)]
    [InlineData(202, 4)]
    public void Chinese_fills_70_and_then_67_each(int characters, int segments) =>
        Assert.Equal(new SmsText(SmsEncoding.Ucs2, characters, segments), SmsText.Of(new string('您', characters)));

    [Fact]
    public void The_whole_default_alphabet_counts_one_septet_each()
    {
        Assert.Equal(127, Default.Length);
        Assert.All(Default, c => Assert.Equal(new SmsText(SmsEncoding.Gsm7, 1, 1), SmsText.Of(c.ToString())));
    }

    [Fact]
    public void The_whole_extension_table_counts_two_septets_each() =>
        Assert.All("\f^{}\\[~]|€", c => Assert.Equal(new SmsText(SmsEncoding.Gsm7, 2, 1), SmsText.Of(c.ToString())));

    [Theory]
    [InlineData("ç")]
    [InlineData("á")]
    [InlineData("`")]
    [InlineData("\t")]
    [InlineData("’")]
    [InlineData("…")]
    [InlineData("\u00A0")]
    [InlineData("Α")]
    [InlineData("。")]
    public void What_is_in_neither_table_makes_the_whole_text_UCS2(string character) =>
        Assert.Equal(new SmsText(SmsEncoding.Ucs2, 71, 2), SmsText.Of(new string('a', 70) + character));

    [Theory]
    [InlineData(158, 0, 160, 1)]
    [InlineData(159, 0, 161, 2)]
    [InlineData(151, 153, 306, 2)]
    [InlineData(152, 151, 305, 2)]
    [InlineData(152, 152, 306, 3)]
    public void An_escape_and_its_character_stay_together_at_a_border(int before, int after, int units, int segments) =>
        Assert.Equal(
            new SmsText(SmsEncoding.Gsm7, units, segments), SmsText.Of(new string('a', before) + "€" + new string('a', after)));

    [Theory]
    [InlineData(68, 0, 70, 1)]
    [InlineData(69, 0, 71, 2)]
    [InlineData(65, 67, 134, 2)]
    [InlineData(66, 65, 133, 2)]
    [InlineData(66, 66, 134, 3)]
    public void A_surrogate_pair_stays_together_at_a_border(int before, int after, int units, int segments) =>
        Assert.Equal(
            new SmsText(SmsEncoding.Ucs2, units, segments), SmsText.Of(new string('您', before) + "😀" + new string('您', after)));

    [Theory]
    [InlineData("👩‍👩‍👧")]
    [InlineData("e\u0301")]
    [InlineData("🇨🇳")]
    [InlineData("👍🏽")]
    public void A_character_of_several_parts_stays_together_at_a_border(string character)
    {
        var rest = 67 - character.Length + 1;
        Assert.Equal(2, SmsText.Of(new string('您', rest - 1) + character + new string('您', 67)).Segments);
        Assert.Equal(3, SmsText.Of(new string('您', rest) + character + new string('您', 67)).Segments);
    }

    [Fact]
    public void A_pile_of_marks_that_fits_into_no_segment_is_cut_between_them() =>
        Assert.Equal(new SmsText(SmsEncoding.Ucs2, 4000, 60), SmsText.Of("e" + new string('\u0301', 3999)));

    [Fact]
    public void Halves_of_characters_are_counted_as_they_are() =>
        Assert.Equal(new SmsText(SmsEncoding.Ucs2, 3, 1), SmsText.Of("\ud83da\ude00"));

    [Theory]
    [InlineData("李女士，感谢您的来电。我们会在2026年11月22日 15:30（周日）前答复您。", 41, 1)]
    [InlineData("[{~}] costs 5 €", 21, 1)]
    public void Texts_as_they_are_sent(string text, int units, int segments) =>
        Assert.Equal((units, segments), (SmsText.Of(text).Units, SmsText.Of(text).Segments));

    [Fact]
    public void Is_what_filling_one_segment_after_the_other_comes_to() => Prop.ForAll(Arb.From(Texts), text =>
    {
        Assert.Equal(Naive(text), SmsText.Of(text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void A_cut_fits_ends_with_a_whole_character_and_leaves_no_room_for_the_next() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var cut = SmsText.Cut(text, 2);
        Assert.StartsWith(cut, text, StringComparison.Ordinal);
        Assert.True(SmsText.Of(cut).Segments <= 2);
        Assert.False(cut.Length > 0 && char.IsHighSurrogate(cut[^1]));
        if (cut.Length < text.Length)
        {
            Assert.True(SmsText.Of(text[..(cut.Length + Pieces.First(p => text.AsSpan(cut.Length).StartsWith(p)).Length)]).Segments > 2);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Each is one character as a reader sees it, and none joins with another.</summary>
    private static readonly string[] Pieces = ["👩‍👩‍👧", "e\u0301", "😀", "您", "€", "[", "a", "Z", "Ω", "中", "。"];

    private static readonly Gen<string> Texts =
        from plain in Gen.Elements(true, false)
        from length in Gen.Choose(0, 400)
        from pieces in Gen.Elements(plain ? [.. Pieces.Where(p => "€[aZΩ".Contains(p, StringComparison.Ordinal))] : Pieces).ArrayOf(length)
        select string.Concat(pieces);

    /// <summary>Counts in another way: one list of units per segment.</summary>
    private static SmsText Naive(string text)
    {
        var gsm = text.All(c => (Default + "\f^{}\\[~]|€").Contains(c, StringComparison.Ordinal));
        int Size(string piece) => gsm && piece is "€" or "[" ? 2 : piece.Length;
        var pieces = new List<string>();
        for (var rest = text; rest.Length > 0; rest = rest[pieces[^1].Length..])
        {
            pieces.Add(Pieces.First(p => rest.StartsWith(p, StringComparison.Ordinal)));
        }

        var total = pieces.Sum(Size);
        if (total <= (gsm ? 160 : 70))
        {
            return new(gsm ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2, total, 1);
        }

        var segments = new List<int> { 0 };
        foreach (var piece in pieces)
        {
            if (segments[^1] + Size(piece) > (gsm ? 153 : 67))
            {
                segments.Add(0);
            }

            segments[^1] += Size(piece);
        }

        return new(gsm ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2, total, segments.Count);
    }
}
