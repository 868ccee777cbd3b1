using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>What the product has acknowledged to all callers.</summary>
internal sealed class Acknowledgements : IDisposable
{
    private readonly SemaphoreSlim _one = new(0);

    /// <summary>By case.</summary>
    public ConcurrentDictionary<string, Acknowledged> Cases { get; } = new();

    /// <summary>How often each command was answered, and how.</summary>
    public ConcurrentDictionary<(CallerCommand Command, string Answer), int> Answers { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>One more command was acknowledged: it changed the case, or found everything as it wants it.</summary>
    public void Count(CallerCommand command, bool alreadySo)
    {
        Answers.AddOrUpdate((command, alreadySo ? "already so" : "done"), 1, (_, count) => count + 1);
        _one.Release();
    }

    /// <summary>One more command was refused.</summary>
    public void Refused(CallerCommand command, string code) => Answers.AddOrUpdate((command, code), 1, (_, count) => count + 1);

    /// <summary>How often a command changed something.</summary>
    public int Done(CallerCommand command) => Answers.GetValueOrDefault((command, "done"));

    /// <summary>How often a command had any answer.</summary>
    public int Answered(CallerCommand command) => Answers.Where(a => a.Key.Command == command).Sum(a => a.Value);

    /// <summary>Waits until so many more commands were acknowledged.</summary>
    public async Task WhenMoreAsync(int count, CancellationToken cancel)
    {
        while (_one.Wait(0, CancellationToken.None))
        {
            // What came before does not count.
        }

        for (var i = 0; i < count; i++)
        {
            Assert.True(await _one.WaitAsync(TimeSpan.FromSeconds(30), cancel), "The product acknowledged nothing for 30 s.");
        }
    }
}

/// <summary>What the product has acknowledged about one case. Its caller alone writes it.</summary>
/// <param name="Category">Its category.</param>
/// <param name="IsComplex">True if it was flagged as a complex one.</param>
internal sealed record Acknowledged(string Category, bool IsComplex)
{
    /// <summary>The commands that changed it.</summary>
    public List<(CallerCommand Command, JsonObject Body)> Done { get; } = [];

    /// <summary>Where it stands, as far as is known.</summary>
    public Standing Standing { get; private set; }

    /// <summary>What was acknowledged last.</summary>
    public string Last => Done.Count == 0 ? "" : Done[^1].Command.Title;

    /// <summary>True while hardly anything has happened to it.</summary>
    public bool IsYoung => Done.Count < 3;

    /// <summary>One more command was acknowledged. One that found everything as it wants it need leave nothing behind.</summary>
    public void Add(CallerCommand command, JsonObject body, bool alreadySo)
    {
        Standing = command.Makes ?? Standing;
        if (!alreadySo)
        {
            Done.Add((command, body));
        }
    }
}
