using FollowUp.Application.Ports;
using FollowUp.Core;

namespace FollowUp.Embedded.Hosting;

/// <summary>The books as they were at the start.</summary>
internal sealed record Bookshelf(Books Current) : IBookshelf;
