package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** The list of all agencies as the SDK reads it, from one walk through the directory. */
class VxpAgenciesTests {
  private static final BusinessClock CLOCK =
      new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), BusinessClock.ZONE));

  @ParameterizedTest
  @EnumSource(
      value = VxpOperation.class,
      names = {"AGENCIES", "AGENCIES_QD20", "SYNCHRONIZE_UNITS"})
  void everyAgencyOfOneWalkIsListedInItsOrder(VxpOperation operation) throws IOException {
    var out = new ByteArrayOutputStream();

    new VxpAgencies(walking(3_000, false), CLOCK).list(operation, out);

    var rows = Objects.requireNonNull(VxpAnswers.rows(out.toByteArray()).data());
    assertThat(rows).hasSize(3_000).doesNotHaveDuplicates();
    assertThat(rows.get(2_999)).containsEntry("id", "A2999").containsEntry("name", "Cơ quan 2999");
  }

  @Test
  void aWalkThatBreaksOffIsNoHalfAnswer() {
    var out = new ByteArrayOutputStream();

    assertThatThrownBy(
            () -> new VxpAgencies(walking(3_000, true), CLOCK).list(VxpOperation.AGENCIES, out))
        .hasMessage("database gone");
    assertThat(out.size()).isZero();
  }

  /** Knows nothing but how to be walked through. */
  private static Directory walking(int agencies, boolean breaking) {
    return (Directory)
        Proxy.newProxyInstance(
            Directory.class.getClassLoader(),
            new Class<?>[] {Directory.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("each");
              @SuppressWarnings("unchecked")
              var consumer = (Consumer<AgencyView>) arguments[1];
              for (int n = 0; n < agencies; n++) {
                consumer.accept(agency(n));
              }
              if (breaking) {
                throw new IllegalStateException("database gone");
              }
              return null;
            });
  }

  private static AgencyView agency(int n) {
    var code = new AgencyCode("A" + n);
    return new AgencyView(
        code, List.of(code), "Cơ quan " + n, AgencyKind.OTHER, null, null, null, false);
  }
}
