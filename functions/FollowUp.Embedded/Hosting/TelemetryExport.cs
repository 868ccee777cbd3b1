using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FollowUp.Embedded.Hosting;

/// <summary>Exports traces and meters, if OTEL_EXPORTER_OTLP_ENDPOINT says where to; nothing is collected otherwise.</summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private readonly TracerProvider? _tracers;
    private readonly MeterProvider? _meters;

    public TelemetryExport(IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("FollowUp");
        _tracers = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Application.Diagnostics.Telemetry.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter()
            .Build();
        _meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Application.Diagnostics.Telemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter()
            .Build();
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left, and stops.</summary>
    public void Dispose()
    {
        _tracers?.Dispose();
        _meters?.Dispose();
    }
}
