package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lienthong.exchange.domain.WebhookCall;
import vn.lienthong.node.TracingSettings;

/** A node whose traces are off, as they are unless somebody wants them. */
class NoTracingTests extends DeskNode {
  @Autowired ApplicationContext context;
  @Autowired WebhookCall webhooks;

  @Test
  void nothingOfTracesExists() {
    assertThat(context.getBeanNamesForType(TracerProvider.class)).isEmpty();
    assertThat(context.getBeanDefinitionNames())
        .doesNotContain("faceTracing", "axisSpans", "sequencingSpans", "tracerProvider");
    assertThat(webhooks).isNotInstanceOf(Advised.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector:4318", "ftp://x", "http:///v1/traces"})
  void anEndpointThatIsNoneStopsTheStart(String endpoint) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(endpoint, 1, 10));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 10", "1.1, 10", "NaN, 10", "1, 0"})
  void valuesThatMakeNoSenseStopTheStart(double sample, int queue) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings("", sample, queue));
  }

  @Test
  void theTokenStaysOutOfLogs() {
    assertThat(settings("https://thu-thap.example/v1/traces", 0.5, 10).toString())
        .contains("thu-thap.example")
        .doesNotContain("secret");
  }

  private static TracingSettings settings(String endpoint, double sample, int queue) {
    var second = Duration.ofSeconds(1);
    return new TracingSettings(endpoint, "secret", sample, second, second, queue);
  }
}
