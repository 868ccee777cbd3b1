using Azure.Core;

namespace FollowUp.Functions.Tests.Senders;

/// <summary>A credential that has its token already; null waits for one for ever.</summary>
internal sealed class KnownToken(string? token) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (token is null)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return new AccessToken(token!, DateTimeOffset.MaxValue);
    }
}
