using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.Demo;
using FollowUp.Embedded.Engine;
using FollowUp.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Simulation;

/// <summary>
/// The product itself, put together as its host does, on a file of its own and a clock that stands wherever the simulation is. Nothing listens and no loop
/// runs: what is due is done at its instant, between what people do.
/// </summary>
public sealed class SimulatedCentre : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("followup-month-");
    private readonly WebApplication _app;
    private readonly DemoClock _clock;
    private readonly Work _work;

    private SimulatedCentre(Books books, IReadOnlyDictionary<string, string> files)
    {
        Books = books;
        var options = new ServeOptions(_folder.FullName, "http://127.0.0.1:0", Demo: true, TokensOut: null, BookDirectory.Shipped);
        _app = EmbeddedHost.Build(options, new Bookshelf(books), files);
        _clock = Get<DemoClock>();
        _work = Get<Work>();
    }

    /// <summary>The books.</summary>
    public Books Books { get; }

    /// <summary>The present (UTC).</summary>
    public Instant Now => _clock.GetCurrentInstant();

    internal Agenda Agenda { get; } = new();

    /// <summary>How often something was done at its instant.</summary>
    public long Steps { get; private set; }

    /// <summary>Opens a centre at an instant.</summary>
    public static async Task<SimulatedCentre> OpenAsync(Books books, IReadOnlyDictionary<string, string> files, Instant at)
    {
        var centre = new SimulatedCentre(books, files);
        centre._clock.SetBack(SystemClock.Instance.GetCurrentInstant() - at + Duration.FromSeconds(1));
        centre._clock.StandAt(at);
        await LinkSetup.RunAsync(centre._app.Services, centre._app.Configuration, "http://127.0.0.1:7080", CancellationToken.None);
        await centre.Get<Schedules>().EnsureAsync(CancellationToken.None);
        return centre;
    }

    /// <summary>A service of the product.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A case as it stands.</summary>
    public async Task<Case> LoadAsync(CaseId id) => (await Get<ICaseStore>().LoadAsync(id, CancellationToken.None))!;

    /// <summary>Gives a command; what is refused changes nothing, as in any centre.</summary>
    public Task<CommandResult> GiveAsync(CaseId id, CaseCommand command) => Get<CommandHandler>().HandleAsync(id, command, null, CancellationToken.None);

    /// <summary>Who somebody of the roster is.</summary>
    public Actor Actor(string id) => FollowUp.Core.Access.Actor.Of(Books.Roster.Find(id)!);

    /// <summary>Lets time pass up to an instant: what is due and what people do, in time order.</summary>
    /// <param name="until">The instant (UTC).</param>
    /// <param name="progress">Told at every midnight (UTC).</param>
    public async Task RunAsync(Instant until, Action<Instant>? progress = null)
    {
        var day = Now.InUtc().Date;
        while (true)
        {
            await _work.AloneAsync(alone => alone.SendAsync(CancellationToken.None), CancellationToken.None);
            var (due, act) = (await DueAtAsync(), Agenda.NextAt);
            var next = new[] { due, act }.Min();
            if (!(next <= until))
            {
                _clock.StandAt(until);
                return;
            }

            _clock.StandAt(next.Value);
            Steps++;
            if (due <= Now)
            {
                await _work.AloneAsync(alone => alone.AdvanceAsync(Now, CancellationToken.None), CancellationToken.None);
            }
            else
            {
                await Agenda.Take()();
            }

            if (Now.InUtc().Date != day)
            {
                day = Now.InUtc().Date;
                progress?.Invoke(Now);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<Instant?> DueAtAsync() => new[]
    {
        await Get<IDueIndex>().NextAsync(CancellationToken.None),
        await Get<IDocumentStore>().NextAsync(CancellationToken.None),
        await Get<IOutbox>().NextAsync(CancellationToken.None),
    }.Min();
}
