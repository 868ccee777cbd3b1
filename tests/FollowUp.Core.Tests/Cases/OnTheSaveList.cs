using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

public class OnTheSaveList
{
    [Fact]
    public void An_ordinary_case_weighs_one_and_a_vip_two()
    {
        Assert.Equal(1, SaveWeight.Of(new Story().Flag().Case));
        Assert.Equal(2, SaveWeight.Of(new Story().FlagVip().Case));
    }

    [Fact]
    public void Each_broken_promise_and_each_time_the_customer_came_again_adds_to_it()
    {
        var story = new Story().Flag().At("12:30");
        story.Answer(proof: Proof.Call);
        story.At("12:40").Reopen();
        Assert.Equal((1, 2), (SaveWeight.EarlierMisses(story.Case), SaveWeight.Of(story.Case)));

        story.CameAgain("1");
        Assert.Equal(4, SaveWeight.Of(story.Case));
    }
}
