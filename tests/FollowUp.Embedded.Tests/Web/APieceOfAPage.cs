using FollowUp.Web.CustomerPages.Markup;

namespace FollowUp.Embedded.Tests.Web;

public class APieceOfAPage
{
    [Fact]
    public void Holds_no_text_that_is_not_encoded()
    {
        var page = Html.Document("\"><x", "<b>&", Html.Tag("p", [("title", "\" onclick='x' <"), ("hidden", null)], "'</p>"));

        Assert.Equal(
            "<!doctype html>\n<html lang=\"&quot;&gt;&lt;x\"><head>&lt;b&gt;&amp;</head>"
            + "<body><p title=\"&quot; onclick=&#x27;x&#x27; &lt;\">&#x27;&lt;/p&gt;</p></body></html>\n",
            page);
    }

    [Theory]
    [InlineData("p><script")]
    [InlineData("p onclick")]
    [InlineData("P")]
    [InlineData("")]
    public void Is_named_by_nobody_but_us(string name)
    {
        Assert.Throws<ArgumentException>(() => Html.Tag(name, "text"));
        Assert.Throws<ArgumentException>(() => Html.Void("input", (name, "text")));
    }
}
