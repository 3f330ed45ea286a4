package vn.lienthong.procedures.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.InMemoryCatalogue;
import vn.lienthong.procedures.LimitSettling;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.SettleLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class LimitSettlingTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
  private static final Caller WHO =
      new Caller(Caller.Kind.PERSON, "p", "Trần Thị Dung", null, "administrator", "");
  private static final TermsPlace COUNTER = new TermsPlace(1, Channel.COUNTER, 1);

  private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
  private final RecordingJournal journal = new RecordingJournal();
  private final Procedures procedures = new ProceduresService(catalogue, catalogue);
  private boolean allowed = true;

  private final LimitSettling settling =
      new LimitSettlingService(
          catalogue,
          catalogue,
          (who, right) -> allowed && right == ProceduresRight.SETTLE_LIMIT,
          journal,
          new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), ZoneOffset.UTC)));

  @BeforeEach
  void fill() {
    catalogue.add(
        aProcedure("1.001193")
            .withCase(
                "",
                terms(Channel.COUNTER, 1, null),
                terms(Channel.ONLINE, null, null),
                terms(Channel.POST, 3, LimitUnit.WORKING_DAY))
            .build());
  }

  @Test
  void theCatalogueGivesTheSettledLimitFromItsFirstDayOn() {
    settle(COUNTER, "2020-02-01", "Luật Hộ tịch 2014, Điều 16");

    assertThat(limit(TODAY, 0)).isEqualTo(TimeLimit.workingDays(1));
    assertThat(limit(LocalDate.of(2020, 1, 31), 0)).isEqualTo(new TimeLimit(BigDecimal.ONE, null));
    assertThat(limit(TODAY, 1)).isNull();
    var found = procedures.search("khai sinh", TODAY, 1).items().get(0);
    assertThat(found.cases().get(0).terms().get(0).limit()).isEqualTo(TimeLimit.workingDays(1));
    assertThat(procedures.versions(BIRTH).get(0).cases().get(0).terms().get(0).limit())
        .as("versions tell what was published")
        .isEqualTo(new TimeLimit(BigDecimal.ONE, null));
  }

  @Test
  void anAbsentLimitIsSettledAndASettledOneAgain() {
    var online = new TermsPlace(1, Channel.ONLINE, 1);
    settle(online, "2020-02-01", "Điều 16");
    settling.settle(
        new SettleLimit(BIRTH, online, TimeLimit.workingDays(2), TODAY, "Điều 17"), WHO);

    assertThat(limit(TODAY, 1)).isEqualTo(TimeLimit.workingDays(2));
    assertThat(limit(TODAY.minusDays(1), 1)).isEqualTo(TimeLimit.workingDays(1));
    assertThat(settling.holding(BIRTH, TODAY))
        .singleElement()
        .satisfies(held -> {
          assertThat(held.source()).isEqualTo("Điều 17");
          assertThat(held.published()).isNull();
          assertThat(held.settledAt()).isEqualTo("2020-02-12T01:00:00Z");
        });
  }

  @Test
  void eachSettlementIsJournaledWithWhatThePublishedTextSaid() {
    settle(COUNTER, "2020-02-01", "  Luật Hộ tịch 2014, Điều 16 ");

    assertThat(journal.types()).containsExactly("procedures.limit-settled");
    var entry = journal.entries().get(0);
    assertThat(entry.subject()).isEqualTo("1.001193");
    assertThat(entry.by()).isEqualTo(WHO);
    assertThat(entry.facts())
        .containsEntry("case", "1")
        .containsEntry("channel", "COUNTER")
        .containsEntry("listing", "1")
        .containsEntry("published", "1")
        .containsEntry("amount", "1")
        .containsEntry("unit", "WORKING_DAY")
        .containsEntry("from", "2020-02-01");
    assertThat(entry.payload()).containsEntry("source", "Luật Hộ tịch 2014, Điều 16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0\t"})
  void nothingIsSettledWithoutASource(String source) {
    refused(ProceduresError.SOURCE_MISSING, command(COUNTER, "2020-02-01", source));
  }

  @Test
  void aSourceIsNoBook() {
    refused(ProceduresError.SOURCE_TOO_LONG, command(COUNTER, "2020-02-01", "x".repeat(1_001)));
    settle(COUNTER, "2020-02-01", "x".repeat(1_000));
  }

  @ParameterizedTest
  @CsvSource({"2, COUNTER, 1", "0, COUNTER, 1", "1, COUNTER, 2", "1, ONLINE, 0", "1, ONLINE, -1"})
  void thePlaceIsOneOfTheProcedure(int number, Channel channel, int listing) {
    var place = new TermsPlace(number, channel, listing);

    refused(ProceduresError.PLACE_UNKNOWN, command(place, "2020-02-01", "Điều 16"));
  }

  @Test
  void aLimitThatTheSourceStatesIsNotSettled() {
    var post = new TermsPlace(1, Channel.POST, 1);

    refused(ProceduresError.LIMIT_STATED, command(post, "2020-02-01", "Điều 16"));
  }

  @Test
  void aLimitWithoutAUnitSettlesNothing() {
    var open = new TimeLimit(BigDecimal.ONE, null);

    refused(ProceduresError.LIMIT_INVALID, new SettleLimit(BIRTH, COUNTER, open, TODAY, "Điều 16"));
  }

  @ParameterizedTest
  @CsvSource({"1.001193, 2019-12-31, BEFORE_VERSION", "9.999999, 2020-02-01, PROCEDURE_NOT_FOUND"})
  void theVersionOfTheFirstDayIsMeant(String code, LocalDate from, ProceduresError error) {
    refused(
        error,
        new SettleLimit(
            new ProcedureCode(code), COUNTER, TimeLimit.workingDays(1), from, "Điều 16"));
  }

  @Test
  void onlyWhoMaySettles() {
    allowed = false;

    refused(SharedError.FORBIDDEN, command(COUNTER, "2020-02-01", "Điều 16"));
  }

  @Test
  void nothingHoldsForAProcedureThatIsOnNoRecord() {
    assertThat(settling.holding(new ProcedureCode("9.999999"), TODAY)).isEmpty();
    assertThat(procedures.find(new ProcedureCode("9.999999"), TODAY)).isEmpty();
  }

  private @Nullable TimeLimit limit(LocalDate on, int index) {
    return procedures.find(BIRTH, on).orElseThrow().cases().get(0).terms().get(index).limit();
  }

  private void settle(TermsPlace place, String from, String source) {
    settling.settle(command(place, from, source), WHO);
  }

  private static SettleLimit command(TermsPlace place, String from, String source) {
    return new SettleLimit(BIRTH, place, TimeLimit.workingDays(1), LocalDate.parse(from), source);
  }

  private void refused(ErrorCode error, SettleLimit command) {
    assertThatThrownBy(() -> settling.settle(command, WHO))
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
    assertThat(settling.holding(BIRTH, TODAY)).isEmpty();
    assertThat(journal.entries()).isEmpty();
  }
}
