using FollowUp.Application.Codes;
using FollowUp.Application.Json;

namespace FollowUp.Embedded.Tests.Documents;

public class TheCodesOfAnswers
{
    [Fact]
    [Trait("Rule", "O3")]
    public void Are_read_as_the_first_version_stored_them()
    {
        const string stored = """{"resolutions":["refund"],"rootCauses":["double","late"]}""";

        var codes = StoredJson.ReadDocument<AnswerCodes>(stored);

        Assert.Equal(["refund"], codes.Resolutions.AsEnumerable());
        Assert.Equal(["double", "late"], codes.RootCauses.AsEnumerable());
        Assert.Equal(stored, StoredJson.WriteDocument(codes));
    }

    [Fact]
    public void Are_no_more_than_a_document_holds_and_those_unused_for_longest_go_first()
    {
        var codes = Enumerable.Range(0, AnswerCodes.AtMost + 5).Aggregate(new AnswerCodes(), (all, number) => all.With($"r{number}", "same"));

        Assert.Equal(AnswerCodes.AtMost, codes.Resolutions.Length);
        Assert.Equal(($"r{AnswerCodes.AtMost + 4}", "r5"), (codes.Resolutions[0], codes.Resolutions[^1]));
        Assert.Equal("same", Assert.Single(codes.RootCauses));
        var last = $"R{AnswerCodes.AtMost + 5 - AnswerCodes.Front}";
        Assert.Same(codes, codes.With(last, "SAME"));
    }

    [Fact]
    public void Stay_as_long_as_they_are_used()
    {
        var codes = new AnswerCodes().With("refund", "same");
        for (var number = 0; number < 3 * AnswerCodes.AtMost; number++)
        {
            codes = codes.With($"r{number}", "same").With("REFUND", "same");
        }

        Assert.Equal(AnswerCodes.AtMost, codes.Resolutions.Length);
        Assert.InRange(codes.Resolutions.IndexOf("refund"), 0, AnswerCodes.Front);
    }

    [Theory]
    [Trait("Rule", "A4")]
    [InlineData("call 138 0013 8000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("li@example.com")]
    public void Hold_no_address_of_a_customer(string code)
    {
        var codes = new AnswerCodes();

        Assert.Same(codes, codes.With(code, code));
        Assert.Equal("E-404123", Assert.Single(codes.With(code, "E-404123").RootCauses));
    }

    [Fact]
    public void Are_dropped_however_they_are_spelt_and_whenever_they_name_somebody()
    {
        var codes = new AnswerCodes().With("refnud", "late").With("Paid back to Anna Smith", "Refnud");

        Assert.Equal(("Paid back to Anna Smith", "late"), (Assert.Single(codes.Without("REFNUD").Resolutions), Assert.Single(codes.Without("REFNUD").RootCauses)));
        Assert.Equal("refnud", Assert.Single(codes.WithoutNamed("anna smith").Resolutions));
        Assert.Same(codes, codes.Without("late carrier").WithoutNamed("Bob"));
    }

    [Theory]
    [Trait("Rule", "A4")]
    [InlineData("Li", "billing", true)]
    [InlineData("Li", "delivery to li", false)]
    [InlineData("Li", "billing of Li", false)]
    [InlineData("Li", "Li2", true)]
    [InlineData("O'Neil", "for o'neil: voucher", false)]
    [InlineData("Ngô", "Ngôn", true)]
    [InlineData("王芳", "已给王芳女士退款", false)]
    [InlineData("王芳", "芳王", true)]
    public void Name_somebody_by_whole_words_unless_the_script_has_no_spaces(string name, string code, bool stays) =>
        Assert.Equal(stays, !new AnswerCodes().With(code, code).WithoutNamed(name).Resolutions.IsEmpty);
}
