using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;

namespace FollowUp.Web.Bodies;

/// <summary>
/// The members of a request as its contract type declares them: the description of the API and the reading of bodies both come from that
/// one type, so that they cannot disagree.
/// </summary>
internal sealed class BodyContract
{
    private BodyContract(IEnumerable<JsonPropertyInfo> properties)
    {
        Members = [.. properties.Select(property => new Member(property))];
    }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>True if there may be no body at all, because an object without members is a right one.</summary>
    public bool MayBeLeftOut => Members.All(member => !member.Required);

    public static BodyContract Of(JsonTypeInfo type) => new(type.Properties);

    /// <summary>Where a member stands; -1 for one that the contract does not have.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    internal sealed class Member(JsonPropertyInfo property)
    {
        public string Name { get; } = property.Name;

        public bool Required { get; } = property.IsRequired;

        public TextLimits Limits { get; } = new(
            Attribute<StringLengthAttribute>(property)?.MaximumLength ?? 200, Attribute<LinesAttribute>(property) is not null);

        /// <summary>The least and the most that a number may be.</summary>
        public (int Least, int Most) Range { get; } =
            Attribute<RangeAttribute>(property) is { } range ? ((int)range.Minimum, (int)range.Maximum) : (int.MinValue, int.MaxValue);

        private static T? Attribute<T>(JsonPropertyInfo property) where T : Attribute =>
            property.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
    }
}

/// <summary>The text may have line breaks and tabs.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LinesAttribute : Attribute;
