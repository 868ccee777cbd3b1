using System.Security.Cryptography;
using System.Text;
using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

public sealed class ACaseId
{
    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("zzzzzzzzzzzzzzzz")]
    [InlineData("7k3m9qxd2v5t8w1c")]
    [InlineData("0000000000000001")]
    public void Is_made_of_its_own_bytes(string text) => Assert.Equal(text, CaseId.FromBytes(new CaseId(text).ToBytes()).Value);

    [Fact]
    public void Gives_back_the_bytes_it_was_made_of() => Assert.All(Enumerable.Range(0, 1000), n =>
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"case {n}"))[..CaseId.ByteLength];

        Assert.Equal(bytes, CaseId.FromBytes(bytes).ToBytes());
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7k3m9qxd2v5t8w1")]
    [InlineData("7K3M9QXD2V5T8W1C")]
    [InlineData("7k3m9qxd2v5t8w1u")]
    public void Has_bytes_only_if_it_is_one(string? text) => Assert.Throws<FormatException>(() => new CaseId(text!).ToBytes());
}
