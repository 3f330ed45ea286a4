package vn.lienthong.node.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.node.TracingSettings;

/** Spans are collected in memory and handed over in the background; a full queue drops them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(TracingSettings.ON)
class TracingConfiguration {
  @Bean(destroyMethod = "close")
  static SdkTracerProvider tracerProvider(TracingSettings settings) {
    var name = Attributes.of(AttributeKey.stringKey("service.name"), "lienthong");
    return SdkTracerProvider.builder()
        .setResource(Resource.getDefault().merge(Resource.create(name)))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sample())))
        .addSpanProcessor(processor(settings))
        .build();
  }

  private static SpanProcessor processor(TracingSettings settings) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(settings.endpoint())
            .setTimeout(settings.timeOut());
    if (!settings.token().isEmpty()) {
      exporter.addHeader("Authorization", "Bearer " + settings.token());
    }
    return BatchSpanProcessor.builder(exporter.build())
        .setScheduleDelay(settings.every())
        .setExporterTimeout(settings.timeOut())
        .setMaxQueueSize(settings.queue())
        .setMaxExportBatchSize(Math.min(settings.queue(), 512))
        .build();
  }
}
