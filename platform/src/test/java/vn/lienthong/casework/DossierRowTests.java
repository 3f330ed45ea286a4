package vn.lienthong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.procedures.Channel;
import vn.lienthong.shared.Ids;

/** How a row of a list is judged: as the clock of the dossier judges it. */
class DossierRowTests {
  private static DossierRow row(
      DossierState state, @Nullable String due, @Nullable String finished) {
    return new DossierRow(
        new DossierId(Ids.next()),
        "H46-200212-0001",
        state,
        "Khai sinh",
        "An",
        "",
        Channel.COUNTER,
        "",
        instant("2020-02-12T09:00"),
        due == null ? null : instant(due),
        null,
        finished == null ? null : instant(finished));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-20T00:00, 2020-02-18T23:59:59, EARLY",
    "2020-02-20T00:00, 2020-02-19T00:00, ON_TIME",
    "2020-02-20T00:00, 2020-02-20T00:00, ON_TIME",
    "2020-02-20T00:00, 2020-02-20T00:00:00.000001, LATE",
    "2020-02-19T10:30, 2020-02-19T10:30, ON_TIME",
    "2020-02-19T10:30, 2020-02-19T10:31, LATE",
    "2020-02-19T10:30, 2020-02-18T17:00, EARLY"
  })
  void resolvedOneIsJudgedByItsDate(String due, String finished, Punctuality judged) {
    assertThat(row(DossierState.RESOLVED, due, finished).judged()).contains(judged);
    assertThat(row(DossierState.RETURNED, due, finished).judged()).contains(judged);
  }

  @Test
  void withoutADateItIsUnknown() {
    assertThat(row(DossierState.RESOLVED, null, "2020-02-19T10:30").judged())
        .contains(Punctuality.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = DossierState.class,
      names = {"RESOLVED", "RETURNED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNotResolvedIsNotJudged(DossierState state) {
    assertThat(row(state, "2020-02-20T00:00", "2020-02-19T00:00").judged()).isEmpty();
    assertThat(row(DossierState.RESOLVED, "2020-02-20T00:00", null).judged()).isEmpty();
  }
}
