using FollowUp.Application.Forecasts;
using FollowUp.Web.Contracts;

namespace FollowUp.Web.Cases;

/// <summary>Says of a promise how full its hour is.</summary>
internal static class Loads
{
    /// <summary>The answer with the forecast; as it was if there is none.</summary>
    public static T With<T>(T answer, PromiseForecast? forecast)
        where T : PlanAnswer
    {
        if (forecast is not { Load: var load })
        {
            return answer;
        }

        double? perAgent = load.Agents == 0 ? null : Math.Round((double)load.Promises / load.Agents, 2);
        return answer with
        {
            Load = new LoadView(load.From, load.Until, load.Promises, load.Agents, perAgent, load.PerAgent, load.IsFull),
            FirstHonestSlot = forecast.Slot is { } slot ? new SlotView(slot.From, slot.Until, slot.Standing) : null,
        };
    }
}
