package vn.lienthong.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;

/** What a code on a document means, however long and crooked the way to its successor is. */
class AddresseeRuleTests {
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private final Map<String, Agency> agencies = new HashMap<>();
  private final Map<UUID, String> successors = new HashMap<>();

  /** Agencies by their only code; every succession is of the day of the merger. */
  private final AddresseeRule.Records records =
      new AddresseeRule.Records() {
        @Override
        public Optional<Agency> record(AgencyCode anyCode, LocalDate on) {
          return Optional.ofNullable(agencies.get(anyCode.value()));
        }

        @Override
        public Optional<Agency> successor(UUID closed, LocalDate on) {
          return on.isBefore(MERGER)
              ? Optional.empty()
              : Optional.ofNullable(successors.get(closed)).map(agencies::get);
        }
      };

  @ParameterizedTest
  @CsvSource({"2020-01-01, Open", "2025-06-30, Open", "2025-07-01, Closed", "2019-12-31, Closed"})
  void theFirstAndTheLastDayCount(LocalDate on, String expected) {
    agency("H01", LocalDate.of(2020, 1, 1), MERGER.minusDays(1), false);

    assertThat(resolve("H01", on).getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void aCodeInNoRecordIsGivenBackAsUnknown() {
    assertThat(resolve("H99", MERGER)).isEqualTo(new Addressee.Unknown(new AgencyCode("H99")));
  }

  @Test
  void aLongChainEndsAtTheFirstOpenOne() {
    agency("A0", null, MERGER.minusDays(1), false);
    for (int i = 1; i < 30; i++) {
      agency("A" + i, null, MERGER.minusDays(1), false);
      succeed("A" + (i - 1), "A" + i);
    }
    agency("B1", null, null, false);
    agency("B2", null, null, false);
    succeed("A29", "B1");
    succeed("B1", "B2");

    var addressee = resolve("A0", MERGER);

    assertThat(addressee)
        .isEqualTo(new Addressee.Succeeded(agencies.get("A0").view(), agencies.get("B1").view()));
  }

  @Test
  void aChainThatEndsClosedNamesTheAgencyThatWasAskedFor() {
    agency("A0", null, MERGER.minusDays(1), false);
    agency("A1", null, MERGER.minusDays(1), false);
    succeed("A0", "A1");

    assertThat(resolve("A0", MERGER)).isEqualTo(new Addressee.Closed(agencies.get("A0").view()));
  }

  @Test
  void aCircleOfSuccessorsEndsAsClosed() {
    agency("A0", null, MERGER.minusDays(1), false);
    agency("A1", null, MERGER.minusDays(1), false);
    succeed("A0", "A1");
    succeed("A1", "A0");

    assertThat(resolve("A0", MERGER)).isEqualTo(new Addressee.Closed(agencies.get("A0").view()));
  }

  @Test
  void aLockedSuccessorIsNamedAsLocked() {
    agency("A0", null, MERGER.minusDays(1), true);
    agency("A1", null, null, true);
    succeed("A0", "A1");

    assertThat(resolve("A0", MERGER)).isEqualTo(new Addressee.Locked(agencies.get("A1").view()));
  }

  @Test
  void aLockOnAClosedAgencyStopsNothing() {
    agency("A0", null, MERGER.minusDays(1), true);
    agency("A1", null, null, false);
    succeed("A0", "A1");

    assertThat(resolve("A0", MERGER)).isInstanceOf(Addressee.Succeeded.class);
    assertThat(resolve("A0", MERGER.minusDays(1))).isInstanceOf(Addressee.Locked.class);
  }

  @Test
  void anAgencyThatIsYetToOpenIsNoSuccessorBeforeItsDay() {
    agency("A0", null, MERGER.minusDays(1), false);
    agency("A1", MERGER.plusDays(1), null, false);
    succeed("A0", "A1");

    assertThat(resolve("A0", MERGER)).isInstanceOf(Addressee.Closed.class);
    assertThat(resolve("A0", MERGER.plusDays(1))).isInstanceOf(Addressee.Succeeded.class);
  }

  private Addressee resolve(String code, LocalDate on) {
    return AddresseeRule.resolve(new AgencyCode(code), on, records);
  }

  private void agency(
      String code, @Nullable LocalDate from, @Nullable LocalDate to, boolean locked) {
    var main = new AgencyCode(code);
    var view = new AgencyView(main, List.of(main), code, AgencyKind.OTHER, null, from, to, false);
    agencies.put(code, new Agency(UUID.randomUUID(), locked, view));
  }

  private void succeed(String closed, String successor) {
    successors.put(agencies.get(closed).id(), successor);
  }
}
