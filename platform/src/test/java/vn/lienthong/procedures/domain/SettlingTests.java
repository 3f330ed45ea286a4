package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;

class SettlingTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final TermsPlace SECOND_AT_COUNTER = new TermsPlace(2, Channel.COUNTER, 2);

  private static final ProcedureView PUBLISHED =
      aProcedure("1.001471")
          .withCase("Thường", terms(Channel.COUNTER, 8, LimitUnit.WORKING_DAY))
          .withCase(
              "Nhanh",
              terms(Channel.COUNTER, 5, LimitUnit.WORKING_DAY),
              terms(Channel.ONLINE, 3, null),
              terms(Channel.COUNTER, 3, null),
              terms(Channel.POST, null, null))
          .build();

  @Test
  void onlyThePlaceThatWasSettledChanges() {
    var settled = settled(SECOND_AT_COUNTER, 3, TimeLimit.workingDays(3), "2020-02-01");

    var found = Settling.apply(PUBLISHED, List.of(settled), TODAY);

    assertThat(limits(found))
        .containsExactly(
            TimeLimit.workingDays(8),
            TimeLimit.workingDays(5),
            new TimeLimit(BigDecimal.valueOf(3), null),
            TimeLimit.workingDays(3),
            null);
    assertThat(found.withCases(PUBLISHED.cases())).isEqualTo(PUBLISHED);
    assertThat(Settling.holding(PUBLISHED, List.of(settled), TODAY)).containsExactly(settled);
  }

  @Test
  void anAbsentLimitIsSettledToo() {
    var place = new TermsPlace(2, Channel.POST, 1);
    var settled = settled(place, null, TimeLimit.of(8, LimitUnit.HOUR), "2020-02-12");

    assertThat(limits(Settling.apply(PUBLISHED, List.of(settled), TODAY)).get(4))
        .isEqualTo(TimeLimit.of(8, LimitUnit.HOUR));
  }

  @Test
  void nothingHoldsBeforeItsFirstDay() {
    var settled = settled(SECOND_AT_COUNTER, 3, TimeLimit.workingDays(3), "2020-02-13");

    assertThat(Settling.apply(PUBLISHED, List.of(settled), TODAY)).isEqualTo(PUBLISHED);
    assertThat(Settling.apply(PUBLISHED, List.of(settled), TODAY.plusDays(1)))
        .isNotEqualTo(PUBLISHED);
  }

  @Test
  void theFirstOneInOrderHolds() {
    var newer = settled(SECOND_AT_COUNTER, 3, TimeLimit.workingDays(2), "2020-02-10");
    var older = settled(SECOND_AT_COUNTER, 3, TimeLimit.workingDays(4), "2020-02-01");
    var both = List.of(newer, older);

    assertThat(Settling.holding(PUBLISHED, both, TODAY)).containsExactly(newer);
    assertThat(Settling.holding(PUBLISHED, both, LocalDate.of(2020, 2, 9))).containsExactly(older);
  }

  @Test
  void itFallsAwayWhenTheSourceSaysSomethingElse() {
    var settled = settled(SECOND_AT_COUNTER, 4, TimeLimit.workingDays(4), "2020-02-01");
    var stated =
        settled(new TermsPlace(2, Channel.COUNTER, 1), 5, TimeLimit.workingDays(9), "2020-02-01");
    var whereNoneIs = settled(SECOND_AT_COUNTER, null, TimeLimit.workingDays(4), "2020-02-01");
    var whereSomeIs =
        settled(new TermsPlace(2, Channel.POST, 1), 3, TimeLimit.workingDays(4), "2020-02-01");
    var all = List.of(settled, stated, whereNoneIs, whereSomeIs);

    assertThat(Settling.apply(PUBLISHED, all, TODAY)).isEqualTo(PUBLISHED);
    assertThat(Settling.holding(PUBLISHED, all, TODAY)).isEmpty();
  }

  @Test
  void itIsBoundToTheNameOfItsCaseAndToItsProcedure() {
    var settled = settled(SECOND_AT_COUNTER, 3, TimeLimit.workingDays(3), "2020-02-01");
    var renamed =
        aProcedure("1.001471")
            .withCase("Thường")
            .withCase("Khác", terms(Channel.COUNTER, 5, null), terms(Channel.COUNTER, 3, null))
            .build();
    var another = aProcedure("1.001193").build().withCases(PUBLISHED.cases());

    assertThat(Settling.apply(renamed, List.of(settled), TODAY)).isEqualTo(renamed);
    assertThat(Settling.apply(another, List.of(settled), TODAY)).isEqualTo(another);
  }

  @Test
  void theSameAmountWrittenOtherwiseIsTheSame() {
    var settled =
        new SettledLimit(
            PUBLISHED.code(),
            SECOND_AT_COUNTER,
            "Nhanh",
            new BigDecimal("3.0"),
            TimeLimit.workingDays(3),
            TODAY,
            "Điều 16",
            Instant.EPOCH);

    assertThat(Settling.holding(PUBLISHED, List.of(settled), TODAY)).hasSize(1);
  }

  private static SettledLimit settled(
      TermsPlace place, @Nullable Integer published, TimeLimit limit, String from) {
    return new SettledLimit(
        new ProcedureCode("1.001471"),
        place,
        "Nhanh",
        published == null ? null : BigDecimal.valueOf(published),
        limit,
        LocalDate.parse(from),
        "Điều 16",
        Instant.EPOCH);
  }

  private static List<@Nullable TimeLimit> limits(ProcedureView version) {
    var limits = new ArrayList<@Nullable TimeLimit>();
    version.cases().forEach(in -> in.terms().forEach(terms -> limits.add(terms.limit())));
    return limits;
  }
}
