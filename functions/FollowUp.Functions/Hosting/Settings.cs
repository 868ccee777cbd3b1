using Azure.Core;
using FollowUp.Functions.Tables;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Functions.Hosting;

/// <summary>Reads the app's settings; README lists them all.</summary>
internal static class Settings
{
    /// <summary>Where this app is reached from outside; null if nobody has said.</summary>
    public static Uri? PublicUrl(IConfiguration settings) => settings["FollowUp:PublicUrl"] is { Length: > 0 } url ? new Uri(url) : null;

    /// <summary>Where the tables are: by identity in Azure, by connection string on the emulator.</summary>
    public static TablesOptions Tables(IConfiguration settings, TokenCredential credential) =>
        settings["FollowUp:Tables:Uri"] is { Length: > 0 } uri
            ? new TablesOptions { Endpoint = new Uri(uri), Credential = credential }
            : new TablesOptions { ConnectionString = settings["FollowUp:Tables:ConnectionString"] };
}
