using Microsoft.Playwright;

namespace FollowUp.Browser.Tests.Driving;

/// <summary>One browser for all tests, which run one after another: two cores cannot show much at once.</summary>
public sealed class TheBrowser : IAsyncLifetime
{
    public const string Name = "browser";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; only tests that are not skipped may ask for it.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException(ChromiumFactAttribute.NoBrowser);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            Assertions.SetDefaultExpectTimeout((float)Visitor.Patience.TotalMilliseconds);
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.LaunchAsync(_playwright);
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>Tests that use <see cref="TheBrowser"/>.</summary>
[CollectionDefinition(TheBrowser.Name)]
public sealed class InTheBrowser : ICollectionFixture<TheBrowser>;
