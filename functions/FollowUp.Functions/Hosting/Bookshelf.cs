using FollowUp.Application.Ports;
using FollowUp.Core;

namespace FollowUp.Functions.Hosting;

/// <summary>The books as they were when this instance started.</summary>
internal sealed record Bookshelf(Books Current) : IBookshelf;
