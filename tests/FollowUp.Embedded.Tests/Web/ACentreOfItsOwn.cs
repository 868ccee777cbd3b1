namespace FollowUp.Embedded.Tests.Web;

/// <summary>A centre for each test, with an agent, a lead and a supervisor signed in. It is Monday 23 November 2026, 10:00 in Shanghai.</summary>
public abstract class ACentreOfItsOwn : IAsyncLifetime
{
    protected ApiServer Server { get; } = new();

    protected HttpClient Amy => field ??= Server.As("amy");

    protected HttpClient Lee => field ??= Server.As("lee");

    protected HttpClient Sam => field ??= Server.As("sam");

    public virtual Task InitializeAsync() => Server.InitializeAsync();

    public Task DisposeAsync() => Server.DisposeAsync();
}
