using FollowUp.Core.Customers;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Core.Tests.Customers;

[Trait("Rule", "A5")]
public class PhoneNumberTests
{
    private static readonly string[] Everywhere = ["CN", "HK", "TW", "MO", "SG", "US", "GB"];

    [Theory]
    [InlineData("13800138000", "+8613800138000")]
    [InlineData("138-0013-8000", "+8613800138000")]
    [InlineData("１３８　００１３　８０００", "+8613800138000")]
    [InlineData("＋８６ (138) 0013.8000", "+8613800138000")]
    [InlineData("\u202a+86 138\u20110013\u22128000\u202c", "+8613800138000")]
    [InlineData("0086 138 0013 8000", "+8613800138000")]
    [InlineData("(+86) 138 0013 8000", "+8613800138000")]
    [InlineData("010-6552 9988", "+861065529988")]
    [InlineData("0755 8888 9999", "+8675588889999")]
    [InlineData("+86 0755 8888 9999", "+8675588889999")]
    public void Spellings_from_China_become_one_number(string text, string expected) => Assert.Equal(expected, Read(text, ["CN"]));

    [Theory]
    [InlineData("HK", "5123 4567", "+85251234567")]
    [InlineData("TW", "0912-345-678", "+886912345678")]
    [InlineData("TW", "(02) 2345-6789", "+886223456789")]
    [InlineData("MO", "6612 3456", "+85366123456")]
    [InlineData("SG", "9123 4567", "+6591234567")]
    [InlineData("US", "(212) 555-0123", "+12125550123")]
    [InlineData("US", "1-212-555-0123", "+12125550123")]
    [InlineData("GB", "020 7946 0018", "+442079460018")]
    [InlineData("GB", "07700 900123", "+447700900123")]
    [InlineData("GB", "+44 (0)20 7946 0018", "+442079460018")]
    public void A_national_spelling_is_taken_for_a_region_of_the_centre(string region, string text, string expected) =>
        Assert.Equal(expected, Read(text, [region]));

    [Theory]
    [InlineData("HK", "13800138000")]
    [InlineData("CN", "5123 4567")]
    [InlineData("CN", "6552 9988")]
    [InlineData("TW", "912345678")]
    [InlineData("GB", "7700900123")]
    [InlineData("CN", "010 123456789")]
    public void A_national_spelling_of_another_region_or_without_its_trunk_prefix_is_refused(string region, string text) =>
        Assert.Contains(region, Refused(text, [region]), StringComparison.Ordinal);

    [Fact]
    public void The_first_region_that_fits_wins()
    {
        Assert.Equal("+8613800138000", Read("13800138000", ["CN", "US"]));
        Assert.Equal("+13800138000", Read("13800138000", ["US", "CN"]));
        Assert.Equal("+85266123456", Read("6612 3456", ["HK", "MO"]));
        Assert.Equal("+85366123456", Read("6612 3456", ["MO", "HK"]));
    }

    [Theory]
    [InlineData("+39 06 6982 1234", "+390669821234")]
    [InlineData("00 420 601 123 456", "+420601123456")]
    [InlineData("+852 5123 4567", "+85251234567")]
    public void An_international_spelling_of_any_country_is_taken(string text, string expected) =>
        Assert.Equal(expected, Read(text, ["CN"]));

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("+")]
    [InlineData("00")]
    [InlineData("+4912345")]
    [InlineData("+4912345678901234")]
    [InlineData("+0123456789")]
    [InlineData("+86 138 0013 800")]
    [InlineData("+852 5123 456")]
    [InlineData("+1 123 456 7890")]
    [InlineData("138 0013 8000 ext 5")]
    [InlineData("138 0013 8000 转 5")]
    [InlineData("1-800-FLOWERS")]
    [InlineData("138+0013+8000")]
    [InlineData("++8613800138000")]
    [InlineData("138/0013/8000")]
    [InlineData("١٣٨٠٠١٣٨٠٠٠")]
    [InlineData("1 3 8 0 0 1 3 8 0 0 0                      ")]
    public void What_is_no_phone_number_is_refused_with_a_sentence_that_does_not_repeat_it(string text)
    {
        var problem = Refused(text, Everywhere);

        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.True(text.Trim().Length < 4 || !problem.Contains(text.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_text_is_refused() => Assert.False(PhoneNumber.TryParse(null, Everywhere, out _, out _));

    [Fact]
    public void Folding_a_number_again_changes_nothing()
    {
        var spelling = Gen.Elements("0123456789０１２３４５６７８９ +＋-–().　ab".ToCharArray()).ArrayOf().Select(signs => new string(signs));
        var likely = Gen.Choose(0, 9).ArrayOf(11).SelectMany(digits =>
            Gen.Elements("", "0", "+", "00", "+86", "1").Select(head => head + string.Concat(digits)));

        Prop.ForAll(Gen.OneOf(spelling, likely).ToArbitrary(), text =>
        {
            var isNumber = PhoneNumber.TryParse(text, Everywhere, out var once, out _);
            return !isNumber || (PhoneNumber.TryParse(once.Value, [], out var twice, out _) && twice == once);
        }).QuickCheckThrowOnFailure();
    }

    private static string Read(string text, string[] regions)
    {
        Assert.True(PhoneNumber.TryParse(text, regions, out var number, out var problem), problem);
        Assert.Equal("", problem);
        return number.Value;
    }

    private static string Refused(string text, string[] regions)
    {
        Assert.False(PhoneNumber.TryParse(text, regions, out var number, out var problem));
        Assert.Equal("", number.Value);
        return problem;
    }
}
