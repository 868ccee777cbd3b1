namespace FollowUp.Embedded.Sqlite;

/// <summary>Something that waits to be written. It may be run more than once, and is answered once, after it is durable or has failed.</summary>
internal abstract class WriteOperation
{
    public abstract void Run(WriteSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception reason);
}

/// <inheritdoc/>
internal sealed class WriteOperation<T>(Func<WriteSession, T> work) : WriteOperation
{
    // Callers go on elsewhere: the writing thread has the next batch to write.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override void Run(WriteSession session) => _result = work(session);

    public override void Succeed() => _answer.TrySetResult(_result!);

    public override void Fail(Exception reason) => _answer.TrySetException(reason);
}
