using FollowUp.Application.Clocks;
using NodaTime;

namespace FollowUp.Embedded.Demo;

/// <summary>
/// The demo's clock: the machine's, moved forward. While it is being moved it stands still at the instant whose work is being done.
/// How far it was moved is kept beside the data, so that a restart does not go back in time.
/// </summary>
internal sealed class DemoClock : MillisecondClock
{
    private readonly string _file;
    private Duration _ahead;
    private Instant? _pinned;

    public DemoClock(string file)
    {
        _file = file;
        _ahead = File.Exists(file) && long.TryParse(File.ReadAllText(file), out var kept) ? Duration.FromMilliseconds(kept) : Duration.Zero;
    }

    /// <inheritdoc/>
    public override Instant GetCurrentInstant()
    {
        lock (_file)
        {
            return _pinned ?? base.GetCurrentInstant() + _ahead;
        }
    }

    /// <summary>Sets the clock of a new demo back, so that its first cases have a past.</summary>
    public void SetBack(Duration by)
    {
        lock (_file)
        {
            Keep(-by);
        }
    }

    /// <summary>Stops the clock at an instant, never before the present one.</summary>
    public void StandAt(Instant at)
    {
        lock (_file)
        {
            _pinned = Instant.Max(at, GetCurrentInstant());
            Keep(_pinned.Value - base.GetCurrentInstant());
        }
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public void Run()
    {
        lock (_file)
        {
            if (_pinned is { } at)
            {
                Keep(at - base.GetCurrentInstant());
                _pinned = null;
            }
        }
    }

    private void Keep(Duration ahead)
    {
        _ahead = ahead;
        var fresh = _file + ".new";
        File.WriteAllText(fresh, ((long)ahead.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.Move(fresh, _file, overwrite: true);
    }
}
