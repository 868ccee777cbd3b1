using System.Reflection;
using Azure.Identity;
using FollowUp.Application.Bookshelves;
using FollowUp.Functions.Hosting;
using FollowUp.Functions.Http;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tests.Product;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Functions.Tests.Hosting;

/// <summary>The platform makes a function when it is first called: what one of them lacks would be found by a customer.</summary>
public class EveryFunction
{
    [Fact]
    public async Task Can_be_made_of_what_is_registered_with_all_handlers_of_the_API()
    {
        var services = new ServiceCollection().AddLogging().AddFollowUp(
            new FollowUpTables(new TablesOptions { ConnectionString = "UseDevelopmentStorage=true" }),
            new Bookshelf(DeskBooks.Shipped), DeskBooks.Files, new ConfigurationBuilder().Build(), new DefaultAzureCredential());
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });

        var owners = typeof(HttpGate).Assembly.GetTypes()
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null))
            .Where(type => !type.IsAbstract)
            .ToList();

        Assert.NotEmpty(owners);
        Assert.All(owners, owner => Assert.NotNull(ActivatorUtilities.CreateInstance(provider, owner)));
    }
}
