using FollowUp.Core;

namespace FollowUp.Application.Ports;

/// <summary>Gives the books that are in force now.</summary>
public interface IBookshelf
{
    /// <summary>Policies, calendars, roster and templates, as checked together.</summary>
    Books Current { get; }
}
