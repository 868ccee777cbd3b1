using FollowUp.Core.Customers;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Core.Tests.Customers;

[Trait("Rule", "A1")]
public class MaskedTests
{
    [Theory]
    [InlineData("+8613800138000", "+86138****8000")]
    [InlineData("+85251234567", "+852****4567")]
    [InlineData("+12125550123", "+121****0123")]
    [InlineData("+12345678", "+****5678")]
    public void A_phone_shows_its_country_and_its_last_four_digits(string number, string expected) =>
        Assert.Equal(expected, Masked.Phone(number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+1234567")]
    [InlineData("13800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("+12345678901234567")]
    public void What_is_not_in_E164_shows_nothing(string? number) => Assert.Equal("****", Masked.Phone(number));

    [Theory]
    [InlineData("li.na@example.com", "l***@example.com")]
    [InlineData("l@example.com", "***@example.com")]
    [InlineData("no address", "***")]
    [InlineData("a@b@example.com", "***")]
    [InlineData("a@example.com\nfake log line", "***")]
    [InlineData(null, "***")]
    public void An_email_shows_one_character_and_its_domain(string? address, string expected) =>
        Assert.Equal(expected, Masked.Email(address));

    [Fact]
    [Trait("Rule", "A1")]
    public void Numbers_in_a_text_are_hidden_where_they_stand() =>
        Assert.Equal("Call +86138****8000 now, 400-800-1234 is ours.", Masked.Phones("Call +8613800138000 now, 400-800-1234 is ours."));

    [Fact]
    public void Masking_never_shows_the_middle_of_a_phone()
    {
        var numbers = Gen.Choose(8, 15)
            .SelectMany(length => Gen.Choose(0, 9).ArrayOf(length))
            .Select(digits => "+" + string.Concat(digits));

        Prop.ForAll(numbers.ToArbitrary(), number =>
        {
            var masked = Masked.Phone(number);
            var shown = masked.Length - "+".Length - "****".Length;
            var hidden = number.Length - "+".Length - shown;
            return hidden >= 4 && masked[..^4].EndsWith("****", StringComparison.Ordinal) && masked[^4..] == number[^4..];
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Masking_takes_any_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Masked.Phone(text).Contains('*') && Masked.Email(text).Contains('*'))
            .QuickCheckThrowOnFailure();
}
