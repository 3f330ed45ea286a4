package vn.lienthong.node;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * OpenTelemetry traces. Off unless there is an endpoint; then nothing of it exists in the process.
 *
 * @param endpoint address (http or https) that takes OTLP over HTTP, for instance {@code
 *     http://localhost:4318/v1/traces}; unset = no traces
 * @param token sent to the endpoint as {@code Authorization: Bearer …}; empty = none
 * @param sample share of the traces begun here that are kept, 0 to 1; those that a caller began
 *     follow what the caller decided
 * @param every how often spans are handed over
 * @param timeOut how long the endpoint may take to answer
 * @param queue spans that wait at most; more are dropped
 */
@ConfigurationProperties("lienthong.tracing")
public record TracingSettings(
    @DefaultValue("") String endpoint,
    @DefaultValue("") String token,
    @DefaultValue("1") double sample,
    @DefaultValue("5s") Duration every,
    @DefaultValue("10s") Duration timeOut,
    @DefaultValue("2048") int queue) {
  /** True when there is somebody to hand spans to. */
  public static final String ON = "!'${lienthong.tracing.endpoint:}'.isBlank()";

  public TracingSettings {
    if (!endpoint.isBlank()) {
      var uri = URI.create(endpoint);
      var scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException("no http or https address: " + endpoint);
      }
    }
    if (!(sample >= 0 && sample <= 1)) {
      throw new IllegalArgumentException("not between 0 and 1: " + sample);
    }
    if (queue < 1) {
      throw new IllegalArgumentException("not above 0: " + queue);
    }
  }

  /** The token stays out of logs. */
  @Override
  public String toString() {
    return "TracingSettings[" + endpoint + ", " + sample + "]";
  }
}
