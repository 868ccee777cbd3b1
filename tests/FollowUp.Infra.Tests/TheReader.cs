using FollowUp.Infra.Tests.Reading;

namespace FollowUp.Infra.Tests;

public class TheReader
{
    [Theory]
    [InlineData("var a = {")]
    [InlineData("var a = [1, 2")]
    [InlineData("var a = { b: [1 }")]
    [InlineData("var a = union({}, {}")]
    [InlineData("var a = 'text")]
    [InlineData("var a = 'text ${b'")]
    [InlineData("var a = '''text")]
    [InlineData("/* comment")]
    [InlineData("var a = 1 }")]
    [InlineData("vor a = 1")]
    [InlineData("resource a 'T@1' = { name 'x' }")]
    public void Refuses_what_does_not_close_or_is_no_statement(string source) =>
        Assert.Throws<BicepMistakeException>(() => FileParser.Read(source));

    [Fact]
    public void Sees_names_in_the_holes_of_texts_but_not_keys_and_properties() =>
        Assert.Equal(["a", "f", "b"], FileParser.Read("var x = { key: a.prop, other: 'n ${f(b)} m \\${c}' }")[0].Value.Names);

    [Fact]
    public void Reads_a_condition_a_loop_and_a_resource_inside_of_another()
    {
        const string Source = """
            // a comment with a { and a '
            resource a 'T@1' = if (on) {
              name: 'a'
              resource b 'child' existing = { name: 'b' }
            }
            resource c 'T@2' = [for i in list: {
              name: i
            }]
            """;
        var found = FileParser.Read(Source);

        Assert.Equal(["T@1", "T@2"], found.Select(resource => resource.Type));
        Assert.True(Assert.Single(found[0].Value.All.OfType<ObjectNode>().First().Nested).Existing);
        Assert.Equal("i", found[1].Value.Follow("name").Plain);
    }

    [Fact]
    public void Keeps_the_decorators_of_a_parameter_and_whether_it_has_a_default()
    {
        var found = FileParser.Read("@secure()\n@minLength(1)\nparam a string\nparam b int = 3");

        Assert.Equal(["secure()", "minLength(1)"], found[0].Decorators);
        Assert.Equal([false, true], found.Select(param => param.HasDefault));
    }
}
