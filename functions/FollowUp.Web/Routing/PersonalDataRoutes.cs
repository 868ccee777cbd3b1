using FollowUp.Web.Contracts;
using FollowUp.Web.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>What the centre does with what it knows of its customers (A4).</summary>
internal static class PersonalDataRoutes
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "eraseCustomer",
            Method = "POST",
            Pattern = "/api/customers/erase",
            Tag = "Customers",
            Summary = "Erase what is personal of a customer",
            Description = "From every case with this phone number or email address, its facts, messages and kept answers, and from what is known of "
                + "the address, except that its owner wants no messages; counts and times stay (A4). While a case of the customer runs, nothing is "
                + "erased. Every stored case is looked at. For supervisors and managers.",
            Handler = services => services.GetRequiredService<EraseCustomer>().HandleAsync,
            Body = typeof(EraseCustomerRequest),
            Answer = typeof(EraseCustomerAnswer),
            Problems = [409, 503],
        },
    ];
}
