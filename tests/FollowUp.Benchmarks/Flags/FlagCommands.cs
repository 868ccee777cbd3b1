using System.Buffers.Binary;
using System.Globalization;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;

namespace FollowUp.Benchmarks.Flags;

/// <summary>Flags as agents make them, each for a customer of its own. The same at every run.</summary>
internal static class FlagCommands
{
    private static readonly Actor[] Agents =
        [.. ShippedBooks.Shelf.Current.Roster.People.Where(person => person.Role == Role.Agent).Select(Actor.Of)];

    public static CaseCommand.Flag Of(int n) => new()
    {
        By = Agents[n % Agents.Length],
        Id = IdOf(n),
        Kind = CaseKind.Complaint,
        Complexity = n % 2 == 0 ? Complexity.Simple : Complexity.Complex,
        Category = "billing",
        Summary = "Charged twice for the same month; the bank statement shows both payments, and the first call brought no answer.",
        Customer = new Customer
        {
            Name = "Li Lei",
            Salutation = "Mr",
            Phone = "+86138" + n.ToString("00000000", CultureInfo.InvariantCulture),
            Tier = CustomerTier.Standard,
            Zone = "Asia/Shanghai",
            Language = n % 2 == 0 ? Languages.ZhCn : Languages.En,
        },
    };

    /// <summary>Ids are spread evenly, as the product's are.</summary>
    public static CaseId IdOf(int n)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, unchecked((ulong)(n + 1) * 0x9E3779B97F4A7C15));
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], n);
        return CaseId.FromBytes(bytes);
    }
}
