using System.Security.Cryptography;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Tests.Access;

[Trait("Rule", "M10")]
public class ACustomersLink
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly CaseId Id = new("7k3m9qxd2v5t8w1c");
    private static readonly CaseId Other = new("7k3m9qxd2v5t8w1d");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 2, 17);
    private static readonly Instant End = Instant.FromUtc(2026, 12, 7, 3, 0);
    private static readonly CustomerLinks Links = new(SHA256.HashData("one"u8), new Uri("https://followup.example/centre/"));

    [Fact]
    public void Leads_to_its_case_until_its_hour_and_not_longer()
    {
        var token = Links.TokenOf(Id, End);

        Assert.Equal(new LinkReading.Valid(Id), Links.Read(token, Now));
        Assert.Equal(new LinkReading.Valid(Id), Links.Read(token, End - Duration.Epsilon));
        Assert.Equal(new LinkReading.Expired(), Links.Read(token, End));
    }

    [Fact]
    public void Is_the_same_for_the_same_case_and_hour_and_another_for_the_next()
    {
        var first = Links.To(Id, Now, Duration.FromDays(14));

        Assert.Equal($"https://followup.example/centre/c/{Links.TokenOf(Id, End)}", first);
        Assert.Equal(first, Links.To(Id, Now + Duration.FromMinutes(43), Duration.FromDays(14)));
        Assert.NotEqual(first, Links.To(Id, Now + Duration.FromMinutes(44), Duration.FromDays(14)));
        Assert.NotEqual(first, Links.To(Other, Now, Duration.FromDays(14)));
    }

    [Fact]
    public void Has_36_characters_that_stand_in_a_text_message_and_in_a_path_as_they_are() =>
        Assert.Matches("^[A-Za-z0-9_-]{36}$", Links.TokenOf(Id, End));

    [Fact]
    public void Has_the_same_form_for_ever()
    {
        // Links that have been sent must be read by every later version.
        var key = Convert.FromHexString("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        var bytes = Convert.FromBase64String(new CustomerLinks(key, null).TokenOf(Id, End).Replace('-', '+').Replace('_', '/'));

        Assert.Equal((byte)1, bytes[0]);
        Assert.Equal(Id.ToBytes(), bytes[1..11]);
        Assert.Equal((End - NodaConstants.UnixEpoch).TotalHours, (bytes[11] << 16) | (bytes[12] << 8) | bytes[13]);
        Assert.Equal(HMACSHA256.HashData(key, bytes[..14])[..13], bytes[14..]);
    }

    [Fact]
    public void Is_unknown_with_any_bit_changed()
    {
        var token = Links.TokenOf(Id, End);
        for (var at = 0; at < token.Length; at++)
        {
            for (var bit = 1; bit < 64; bit <<= 1)
            {
                var other = Alphabet[Alphabet.IndexOf(token[at], StringComparison.Ordinal) ^ bit];
                Assert.Equal(new LinkReading.Unknown(), Links.Read(token[..at] + other + token[(at + 1)..], Now));
            }
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData(").")]
    [InlineData("。")]
    public void Leads_to_its_case_with_the_marks_that_followed_it_in_a_text(string marks) =>
        Assert.Equal(new LinkReading.Valid(Id), Links.Read(Links.TokenOf(Id, End) + marks, Now));

    [Fact]
    public void Is_unknown_shortened_lengthened_or_in_other_letters()
    {
        var token = Links.TokenOf(Id, End);
        string?[] others =
        [
            null, "", token + "A", token + "=", "A" + token, token + " ", " " + token, token + "\n", token.ToLowerInvariant(),
            token[..^4], token[..^4] + "====", token[..^2] + "\r\n", token[..^1] + "é", token[..^1] + "＝", token[..^1] + "/", new string('A', 36), new string('_', 36), new string('A', 4000),
            .. Enumerable.Range(0, token.Length).Select(length => token[..length]),
        ];

        Assert.All(others.Where(other => other != token), other => Assert.Equal(new LinkReading.Unknown(), Links.Read(other, Now)));
    }

    [Fact]
    public void Is_unknown_under_another_key_or_with_the_mac_of_another_case_or_hour()
    {
        var (token, longer, other) = (Links.TokenOf(Id, End), Links.TokenOf(Id, End + Duration.FromHours(1)), Links.TokenOf(Other, End));

        Assert.Equal(new LinkReading.Unknown(), new CustomerLinks(SHA256.HashData("two"u8), Links.Root).Read(token, Now));
        for (var cut = 1; cut < token.Length; cut++)
        {
            Assert.All([token[..cut] + longer[cut..], token[..cut] + other[cut..]], mixed =>
            {
                if (mixed != token && mixed != longer && mixed != other)
                {
                    Assert.Equal(new LinkReading.Unknown(), Links.Read(mixed, Now));
                }
            });
        }
    }

    [Fact]
    public void Expired_and_tampered_with_is_unknown_for_a_stranger_learns_nothing()
    {
        var token = Links.TokenOf(Id, End);

        Assert.Equal(new LinkReading.Unknown(), Links.Read(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), End));
    }

    [Fact]
    public void Is_not_given_where_nobody_knows_where_it_would_lead() =>
        Assert.Null(new CustomerLinks(SHA256.HashData("one"u8), root: null).To(Id, Now, Duration.FromDays(14)));

    [Theory]
    [InlineData("See {0} or call", "See https://followup.example/centre/c/*** or call")]
    [InlineData("{0}", "https://followup.example/centre/c/***")]
    [InlineData("{0} {0}", "https://followup.example/centre/c/*** https://followup.example/centre/c/***")]
    [InlineData("{0}x", "https://followup.example/centre/c/***")]
    [InlineData("no link, /c/ only", "no link, /c/ only")]
    public void Is_masked_for_staff(string text, string masked) =>
        Assert.Equal(masked, Masked.Links(text.Replace("{0}", Links.To(Id, Now, Duration.FromDays(14)), StringComparison.Ordinal)));
}
