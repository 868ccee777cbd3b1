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
    public void Are_no_more_than_a_document_holds_and_the_oldest_go_first()
    {
        var codes = Enumerable.Range(0, AnswerCodes.AtMost + 5).Aggregate(new AnswerCodes(), (all, number) => all.With($"r{number}", "same"));

        Assert.Equal(AnswerCodes.AtMost, codes.Resolutions.Length);
        Assert.Equal(($"r{AnswerCodes.AtMost + 4}", "r5"), (codes.Resolutions[0], codes.Resolutions[^1]));
        Assert.Equal("same", Assert.Single(codes.RootCauses));
        Assert.Same(codes, codes.With("R7", "SAME"));
    }
}
