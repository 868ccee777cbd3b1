using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FollowUp.Web.Contracts;
using NodaTime;

namespace FollowUp.Embedded.Demo;

/// <summary>How far to move the demo's clock.</summary>
public sealed record AdvanceRequest
{
    /// <summary>An ISO 8601 duration such as <c>PT2H</c>; longer than nothing, at most 31 days.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Advance { get; init; }
}

/// <summary>The demo's clock.</summary>
/// <param name="Now">The present instant (UTC).</param>
public sealed record ClockAnswer(Instant Now);

/// <summary>A customer's link.</summary>
/// <param name="Link">The whole address.</param>
public sealed record LinkAnswer(string Link);

/// <summary>The JSON of the demo's own routes, in the form of the API's.</summary>
[JsonSerializable(typeof(AdvanceRequest))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(LinkAnswer))]
internal sealed partial class DemoJson : JsonSerializerContext
{
    public static DemoJson Web { get; } = new(ApiJson.Apply(new System.Text.Json.JsonSerializerOptions()));
}
