using System.Security.Cryptography;
using System.Text;
using FollowUp.Core.Cases;
using FollowUp.Functions.Senders;

namespace FollowUp.Functions.Tests.Senders;

public sealed class OperationIdTests
{
    [Theory]
    [InlineData("7k3m9qxd2v5t8w1c.1.M0.customer.email", "3cc744df-ad16-4cba-91c0-b0606f56bdf7")]
    [InlineData("zzzzzzzzzzzzzzzz.1.M0.customer.email", "ffffffff-ffff-4fff-bfff-fdeb4ae38341")]
    public void The_layout_stays_as_it_is(string messageId, string operationId) =>
        Assert.Equal(operationId, OperationId.Of(messageId).ToString());

    [Fact]
    public void It_leads_back_to_the_case() => Assert.All(Enumerable.Range(0, 1000), n =>
    {
        var caseId = CaseId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes($"case {n}")));

        Assert.True(OperationId.TryReadCase(OperationId.Of($"{caseId}.{n}.M0.customer.email"), out var read));
        Assert.Equal(caseId, read);
    });

    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("zzzzzzzzzzzzzzzz")]
    public void It_looks_like_any_version_4_guid(string caseId)
    {
        var id = OperationId.Of($"{caseId}.1.M0.customer.email");

        Assert.Equal(4, id.Version);
        Assert.InRange(id.Variant, 8, 11);
    }

    [Fact]
    public void Every_message_of_a_case_has_another_and_the_same_one_always()
    {
        var messages = Enumerable.Range(0, 10_000).Select(n => $"7k3m9qxd2v5t8w1c.{n}.M0.customer.email").ToArray();

        Assert.Equal(messages.Length, messages.Select(OperationId.Of).Distinct().Count());
        Assert.Equal(messages.Select(OperationId.Of), messages.Select(OperationId.Of));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("3cc744dd-ed13-7cb4-ac70-ac93d4ad2d3e")]
    [InlineData("3cc744dd-ed13-4cb4-cc70-ac93d4ad2d3e")]
    public void What_is_no_version_4_guid_leads_to_no_case(string id) =>
        Assert.False(OperationId.TryReadCase(Guid.Parse(id), out _));

    [Theory]
    [InlineData("")]
    [InlineData(".1.M0")]
    [InlineData("7k3m9qxd2v5t8w1c")]
    [InlineData("no-case.1.M0.customer.email")]
    public void A_message_id_without_a_case_makes_none(string messageId) =>
        Assert.Throws<FormatException>(() => OperationId.Of(messageId));
}
