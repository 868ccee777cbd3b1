using FollowUp.Application.Access;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Web.Hosting;

namespace FollowUp.Embedded.Hosting;

/// <summary>Finds out what customers' links are made with (M10).</summary>
internal static class LinkSetup
{
    /// <summary>Puts key and address into the books, before anything is decided that carries a link.</summary>
    /// <param name="services">The product's services.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="urls">The addresses it listens on, separated by semicolons.</param>
    /// <param name="cancel">Cancels it.</param>
    public static async Task RunAsync(IServiceProvider services, IConfiguration configuration, string urls, CancellationToken cancel)
    {
        var key = await LinkKeys.LoadOrMakeAsync(services.GetRequiredService<IDocumentStore>(), cancel);
        services.GetRequiredService<Bookshelf>().Take(new CustomerLinks(key, RootOf(configuration, urls)));
    }

    /// <summary>
    /// The public address; without one our own, for whoever tries the product on one machine. Real messages never lead to the machine of
    /// whoever reads them, and an address for all interfaces or of a port yet to be chosen leads nowhere.
    /// </summary>
    internal static Uri? RootOf(IConfiguration configuration, string urls)
    {
        if (PublicUrl.Read(configuration, out var _) is { } known)
        {
            return known.Root;
        }

        var own = urls.Split(';').Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null)
            .FirstOrDefault(uri => uri is { Port: > 0, Host: not ("0.0.0.0" or "[::]") });
        var reachesPeople = SenderSetup.ShownOnly(configuration).Count() < Enum.GetValues<Core.Messages.Channel>().Length;
        return own is { IsLoopback: true } && reachesPeople ? null : own;
    }
}
