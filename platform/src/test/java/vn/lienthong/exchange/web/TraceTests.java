package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;

class TraceTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");

  private static TraceView at(TransportState state, String status, TraceView.Step... steps) {
    return new TraceView(
        "000.00.00.H46", "UBND tỉnh Quảng Bình", "", state, status, "", List.of(steps));
  }

  private static TraceView.Step step(int second, String kind, String status, String description) {
    return new TraceView.Step(NOW.plusSeconds(second), kind, status, description, "H46");
  }

  @Test
  void recipientsAreCountedByWhatTheyAnsweredAndFilteredByIt() {
    var all =
        List.of(
            at(TransportState.INITIAL, ""),
            at(TransportState.DONE, "03"),
            at(TransportState.DONE, "03"),
            at(TransportState.FAIL, "01"));
    var trace = Trace.of(all, "03");
    assertThat(trace.total()).isEqualTo(4);
    assertThat(trace.recipients()).hasSize(2);
    assertThat(trace.count(Labels.SENT)).isEqualTo(1);
    assertThat(trace.count(Labels.FAILED)).isEqualTo(1);
    assertThat(trace.count("06")).isZero();
    assertThat(Trace.of(all, "").recipients()).hasSize(4);
    assertThat(Trace.of(all, "06").recipients()).isEmpty();
  }

  @Test
  void theLastStepCountsForTheTime() {
    var recipient =
        at(TransportState.DONE, "01", step(0, "queued", "", ""), step(5, "status", "01", ""));
    assertThat(Trace.last(recipient)).isEqualTo(NOW.plusSeconds(5));
  }
}
