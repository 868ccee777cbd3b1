using Azure.Core;
using FollowUp.Functions.Tables;
using FollowUp.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Functions.Hosting;

/// <summary>Reads the app's settings; README lists them all.</summary>
internal static class Settings
{
    private const string UnresolvedReference = "@Microsoft.KeyVault(";

    /// <summary>Where this app is reached from outside; null if nobody has said.</summary>
    /// <exception cref="InvalidOperationException">It is no address that may be used.</exception>
    public static PublicUrl? PublicAddress(IConfiguration settings) =>
        PublicUrl.Read(settings, out var problem) is { } address ? address
        : problem is null ? null
        : throw new InvalidOperationException(problem);

    /// <summary>Where customers' links lead: the address that somebody has set, else the one that the platform gives; null on a machine without either.</summary>
    /// <exception cref="InvalidOperationException">What is set is no address that may be used.</exception>
    public static Uri? CustomersAddress(IConfiguration settings) =>
        PublicAddress(settings)?.Root
        ?? (settings["WEBSITE_HOSTNAME"] is { Length: > 0 } host && Uri.TryCreate($"https://{host}", UriKind.Absolute, out var own) && !own.IsLoopback
            ? own
            : null);

    /// <summary>A secret that has to be there.</summary>
    /// <exception cref="InvalidOperationException">
    /// It is not, or the platform could not fetch it: the app then sees the reference itself, which would go out as a password.
    /// </exception>
    public static string Secret(IConfiguration settings, string name) => settings[name] switch
    {
        { Length: > 0 } secret when !secret.StartsWith(UnresolvedReference, StringComparison.Ordinal) => secret,
        null or "" => throw new InvalidOperationException($"{name} is missing."),
        _ => throw new InvalidOperationException($"{name} could not be fetched from the key vault: is the secret there, and may the app read it?"),
    };

    /// <summary>Where the tables are: by identity in Azure, by connection string on the emulator.</summary>
    public static TablesOptions Tables(IConfiguration settings, TokenCredential credential) =>
        settings["FollowUp:Tables:Uri"] is { Length: > 0 } uri
            ? new TablesOptions { Endpoint = new Uri(uri), Credential = credential }
            : new TablesOptions { ConnectionString = settings["FollowUp:Tables:ConnectionString"] };
}
