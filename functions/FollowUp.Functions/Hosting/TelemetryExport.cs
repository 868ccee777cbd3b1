using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using FollowUp.Application.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FollowUp.Functions.Hosting;

/// <summary>
/// Exports the product's traces and meters to Application Insights, by identity, and to whatever else OTEL_EXPORTER_OTLP_ENDPOINT names. Logs
/// go to the Functions host, which exports them with its own.
/// </summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private readonly TracerProvider? _tracers;
    private readonly MeterProvider? _meters;

    public TelemetryExport(IConfiguration settings, TokenCredential credential)
    {
        var insights = settings["APPLICATIONINSIGHTS_CONNECTION_STRING"];
        var (toInsights, toCollector) = (!string.IsNullOrEmpty(insights), !string.IsNullOrEmpty(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]));
        if (!toInsights && !toCollector)
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService(Telemetry.Name);
        var tracers = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Telemetry.Name);
        var meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Telemetry.Name);
        if (toInsights)
        {
            tracers.AddAzureMonitorTraceExporter(options => options.ConnectionString = insights, credential);
            meters.AddAzureMonitorMetricExporter(options => options.ConnectionString = insights, credential);
        }

        if (toCollector)
        {
            tracers.AddOtlpExporter();
            meters.AddOtlpExporter();
        }

        (_tracers, _meters) = (tracers.Build(), meters.Build());
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
