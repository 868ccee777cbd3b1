using Microsoft.Extensions.Configuration;

namespace FollowUp.Web.Hosting;

/// <summary>Where the world reaches this product: what providers are told to report to, and what their signatures are over.</summary>
public sealed class PublicUrl
{
    /// <summary>The setting that holds it.</summary>
    public const string Setting = "FollowUp:PublicUrl";

    private PublicUrl(Uri root) => Root = root;

    /// <summary>The address: https, or the loopback interface.</summary>
    public Uri Root { get; }

    /// <summary>The whole address of something here. If the public address has a path, a proxy takes it off on the way in.</summary>
    /// <param name="pathAndQuery">Its path and query, escaped, with a slash at the front.</param>
    public Uri To(string pathAndQuery) => new(Root.AbsoluteUri.TrimEnd('/') + pathAndQuery);

    /// <summary>Reads it; null if there is none, or if it is wrong.</summary>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="problem">What is wrong with it, as a sentence to end a start with.</param>
    public static PublicUrl? Read(IConfiguration configuration, out string? problem)
    {
        problem = null;
        if (configuration[Setting] is not { Length: > 0 } text)
        {
            return null;
        }

        problem = !Uri.TryCreate(text, UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https")
                ? $"{Setting} must be an address such as https://followup.example.org."
            : root.Scheme == "http" && !root.IsLoopback
                ? $"{Setting} must be https: what customers write and what becomes of messages comes by it."
            : root.UserInfo.Length + root.Query.Length + root.Fragment.Length > 0
                ? $"{Setting} may have neither user, query nor fragment."
            : null;
        return problem is null ? new PublicUrl(root!) : null;
    }
}
