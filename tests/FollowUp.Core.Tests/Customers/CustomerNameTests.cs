using FollowUp.Core.Customers;

namespace FollowUp.Core.Tests.Customers;

[Trait("Rule", "M6")]
public class CustomerNameTests
{
    [Theory]
    [InlineData("zh-CN", "李娜", "女士", "李女士")]
    [InlineData("zh-CN", "李娜", "Ms.", "李女士")]
    [InlineData("zh-CN", "李娜", "小姐", "李女士")]
    [InlineData("zh-CN", "欧阳修", "先生", "欧阳先生")]
    [InlineData("zh-TW", "諸葛亮", "MR", "諸葛先生")]
    [InlineData("zh-TW", "司徒美堂", "先生", "司徒先生")]
    [InlineData("zh-CN", "司空曙", "先生", "司先生")]
    [InlineData("zh-CN", "𠮷田", "先生", "𠮷先生")]
    [InlineData("zh-CN", "迪丽热巴·迪力木拉提", "女士", "迪丽热巴·迪力木拉提女士")]
    [InlineData("zh-CN", "John Smith", "mr", "John Smith先生")]
    public void In_Chinese_it_is_the_surname_with_xiansheng_or_nushi(string language, string name, string salutation, string expected) =>
        Assert.Equal(expected, CustomerName.AddressedIn(language, name, salutation));

    [Theory]
    [InlineData("Anna  Smith", "ms", "Ms Anna Smith")]
    [InlineData("Anna Smith", "Miss", "Miss Anna Smith")]
    [InlineData("Anna Smith ", "mrs.", "Mrs Anna Smith")]
    [InlineData("Smith", "先生", "Mr Smith")]
    [InlineData("Li Lei", "Mr", "Mr Li Lei")]
    [InlineData("John van der Berg", "Mr", "Mr John van der Berg")]
    [InlineData("李娜", "女士", "Ms 李")]
    public void In_English_it_is_the_title_with_the_whole_name_unless_that_is_Chinese(string name, string salutation, string expected) =>
        Assert.Equal(expected, CustomerName.AddressedIn("en", name, salutation));

    [Theory]
    [InlineData("en", "Anna Smith", "Dr", "Dr Anna Smith")]
    [InlineData("zh-CN", "王小明", "教授", "王教授")]
    [InlineData("en", "王小明", "教授", "王教授")]
    [InlineData("zh-CN", "王小明", "Dr", "Dr 王")]
    public void Another_salutation_is_used_as_given(string language, string name, string salutation, string expected) =>
        Assert.Equal(expected, CustomerName.AddressedIn(language, name, salutation));

    [Theory]
    [InlineData("zh-CN", "李娜", null, "李娜")]
    [InlineData("en", "Anna Smith", " ", "Anna Smith")]
    [InlineData("zh-CN", " ", "先生", "客户")]
    [InlineData("zh-TW", "", null, "客戶")]
    [InlineData("en", "", null, "Customer")]
    public void Without_a_salutation_it_is_the_whole_name_and_without_a_name_the_word_for_customer(
        string language, string name, string? salutation, string expected) =>
        Assert.Equal(expected, CustomerName.AddressedIn(language, name, salutation));
}
