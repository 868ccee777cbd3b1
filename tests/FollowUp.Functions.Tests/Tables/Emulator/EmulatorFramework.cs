using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("FollowUp.Functions.Tests.Tables.Emulator.EmulatorFramework", "FollowUp.Functions.Tests")]

namespace FollowUp.Functions.Tests.Tables.Emulator;

/// <summary>
/// Reports a test that found no emulator as skipped. The suites are the same for every store and must not know of it, and this version of
/// xUnit cannot skip a fact that has begun.
/// </summary>
public sealed class EmulatorFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    protected override ITestFrameworkExecutor CreateExecutor(System.Reflection.AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(System.Reflection.AssemblyName assembly, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, source, diagnostics)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(testCases, new SkippingSink(executionMessageSink), executionOptions);
    }

    private sealed class SkippingSink(IMessageSink inner) : LongLivedMarshalByRefObject, IMessageSink
    {
        // Where everything is to be tested, an emulator that does not start is a failure.
        private static readonly bool IsRequired = Environment.GetEnvironmentVariable("CI") == "true";

        public bool OnMessage(IMessageSinkMessage message) => inner.OnMessage(
            message is ITestFailed failed && !IsRequired && failed.ExceptionTypes.Contains(typeof(NoEmulatorException).FullName)
                ? new TestSkipped(failed.Test, failed.Messages[0])
                : message);
    }
}

/// <summary>There is no emulator to test against.</summary>
public sealed class NoEmulatorException() : Exception(
    "Azurite is not here: install it (npm install -g azurite), or name a running one by its connection string in FOLLOWUP_AZURITE.");
