using System.Reflection;
using FollowUp.Functions.Http;
using FollowUp.Web.Routing;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Tests.Http;

/// <summary>The functions are the shared route table, written down once more because the platform wants it so; here the two are held together.</summary>
public class OneFunctionPerRoute
{
    private static readonly string[] Pages = ["page", "pageFiles"];

    private static readonly ApiTable Table = new(OwnRoutes.All);

    private static readonly IReadOnlyList<(string Name, HttpTriggerAttribute Trigger)> Functions =
    [
        .. from type in typeof(OwnRoutes).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
           where name is not null
           let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
           where trigger is not null
           select (name, trigger),
    ];

    [Fact]
    public void Every_route_has_a_function_of_its_name_method_and_path() => Assert.Equal(
        Table.Routes.Select(route => (route.Name, route.Method, route.Pattern)).Order(),
        Functions.Where(f => !Pages.Contains(f.Name))
            .Select(f => (f.Name, Assert.Single(f.Trigger.Methods!).ToUpperInvariant(), "/" + f.Trigger.Route)).Order());

    [Fact]
    [Trait("Rule", "A1")]
    public void Only_what_the_platform_guards_by_a_key_has_one_and_all_else_is_left_to_the_sign_in() => Assert.All(
        Functions,
        f => Assert.Equal(f.Name == OwnRoutes.EmailReports ? AuthorizationLevel.Function : AuthorizationLevel.Anonymous, f.Trigger.AuthLevel));

    [Fact]
    public void No_two_functions_have_one_name() =>
        Assert.Equal(Functions.Count, Functions.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
