using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "O6")]
public class WhatARefusalCarries
{
    public static TheoryData<string, string> Refusals => new()
    {
        { "quietHours", "case=261123-78096513 tooLate=true until=2026-11-24T00:00:00Z" },
        { "promiseBeyondTarget", "latest=2026-11-23T04:00:00Z" },
        { "contactTooLongAgo", "hours=24" },
        { "attemptIsLive", "case=261123-78096513 person=amy until=2026-11-23T02:10:00Z" },
        { "slotStands", "case=261123-78096513 endAt=2026-11-23T03:30:00Z from=2026-11-23T02:45:00Z startAt=2026-11-23T03:00:00Z until=2026-11-23T03:45:00Z" },
        { "outsideCallHours", "case=261123-78096513 next=2026-11-24T00:00:00Z" },
        { "slotTooFarAhead", "days=14" },
        { "answerTooLong", "encoding=gsm7 most=3 segments=5 units=763" },
        { "extensionTooLong", "latest=2026-11-23T05:00:00Z" },
        { "alreadyAcknowledged", "case=261123-78096513 person=sam until=2026-11-23T04:00:00Z" },
        { "scoreOutOfRange", "least=1 most=5" },
        { "unfitText", "word=提交" },
        { "blank", "field=reason" },
        { "notAllowed", "case=261123-78096513 person=bob" },
        { "promiseInThePast", "" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Is_what_its_sentence_speaks_of_with_times_in_UTC(string code, string values)
    {
        var refusal = Assert.IsType<Decision.Refused>(Refuse(code)).Refusal;

        Assert.Equal(code, refusal.Code);
        Assert.Equal(values, string.Join(' ', refusal.Values.Select(value => $"{value.Key}={value.Value}")));
    }

    private static Decision Refuse(string code) => code switch
    {
        "quietHours" => new Story().From("21:00").Flag().At("21:30").Answer(),
        "promiseBeyondTarget" => new Story().TryFlag(f => f with { Promise = Story.Time("12:01") }),
        "promiseInThePast" => new Story().TryFlag(f => f with { Promise = Story.Time("09:00") }),
        "contactTooLongAgo" => new Story().TryFlag(f => f with { ContactedAt = Story.Time("09:00", day: -1) }),
        "attemptIsLive" => Started().StartAttempt("ben"),
        "slotStands" => WithSlot("11:00").StartAttempt(),
        "outsideCallHours" => new Story().From("20:50").FlagComplex().At("21:30").StartAttempt(),
        "slotTooFarAhead" => new Story().Flag().ChooseSlot("amy", Story.Time("11:00", day: 30)),
        "answerTooLong" => new Story().Flag().Answer(text: string.Concat(Enumerable.Repeat("The second charge is paid back. ", 20))),
        "extensionTooLong" => new Story().Flag().Extend("amy", Story.Time("13:01")),
        "alreadyAcknowledged" => Acknowledged().Acknowledge("amy", "11:30"),
        "scoreOutOfRange" => Answered().Rate(9),
        "unfitText" => new Story().Flag().Answer(text: "已提交"),
        "blank" => new Story().Flag().Cancel("lee", " "),
        _ => new Story().Flag().Note("bob"),
    };

    private static Story Started()
    {
        var story = new Story().Flag();
        story.StartAttempt("amy");
        return story;
    }

    private static Story WithSlot(string at)
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", at);
        return story;
    }

    private static Story Acknowledged()
    {
        var story = new Story().Flag().At("11:00");
        story.Acknowledge("sam", "12:00");
        return story;
    }

    private static Story Answered()
    {
        var story = new Story().Flag();
        story.Answer(proof: Proof.Call);
        return story;
    }
}
