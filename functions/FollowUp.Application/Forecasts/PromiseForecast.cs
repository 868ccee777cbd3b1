using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Application.Forecasts;

/// <summary>Whether a promise can be kept, by what is promised already.</summary>
/// <param name="Load">The hour in which it falls due.</param>
/// <param name="Slot">The first hour from then on that takes it, when that hour is full; null if none is found, or none is needed.</param>
public sealed record PromiseForecast(HourLoad Load, HonestSlot? Slot);

/// <summary>An hour that takes one more promise.</summary>
/// <param name="From">Its beginning (UTC).</param>
/// <param name="Until">Its end (UTC): what may honestly be promised.</param>
/// <param name="Standing">By what right.</param>
public sealed record HonestSlot(Instant From, Instant Until, SlotStanding Standing);

/// <summary>By what right a later time may be promised (P5).</summary>
public enum SlotStanding
{
    /// <summary>It lies within the target: the agent may promise it.</summary>
    WithinTarget,

    /// <summary>It lies later than the target: only an extension can promise it (P5, X5).</summary>
    ByExtension,

    /// <summary>It lies later than an extension may reach: a supervisor has to know.</summary>
    BeyondExtension,
}
