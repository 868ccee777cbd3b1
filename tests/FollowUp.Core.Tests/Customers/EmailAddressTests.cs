using FollowUp.Core.Customers;

namespace FollowUp.Core.Tests.Customers;

public class EmailAddressTests
{
    [Theory]
    [InlineData("li.na@example.com", "li.na@example.com")]
    [InlineData("  Li.Na+case@Mail.EXAMPLE.com ", "Li.Na+case@mail.example.com")]
    [InlineData("o'neil@xn--fiqs8s.cn", "o'neil@xn--fiqs8s.cn")]
    public void An_everyday_address_is_taken(string text, string expected)
    {
        Assert.True(EmailAddress.TryParse(text, out var address, out var problem), problem);
        Assert.Equal(expected, address.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData("a@localhost")]
    [InlineData("a@example..com")]
    [InlineData("a@-example.com")]
    [InlineData("a@127.0.0.1")]
    [InlineData(".a@example.com")]
    [InlineData("a..b@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("Li Na <li@example.com>")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("李@example.com")]
    [InlineData("li@例子.com")]
    [InlineData("\"li na\"@example.com")]
    public void Anything_else_is_refused_with_a_sentence(string text)
    {
        Assert.False(EmailAddress.TryParse(text, out var address, out var problem));
        Assert.Equal("", address.Value);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_local_part_has_at_most_64_and_the_whole_at_most_254_characters()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 47), 4)) + ".com";

        Assert.True(EmailAddress.TryParse(new string('a', 58) + "@" + domain, out _, out _));
        Assert.False(EmailAddress.TryParse(new string('a', 60) + "@" + domain, out _, out _));
        Assert.True(EmailAddress.TryParse(new string('a', 64) + "@example.com", out _, out _));
        Assert.False(EmailAddress.TryParse(new string('a', 65) + "@example.com", out _, out _));
    }
}
