package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.IndexScore;
import vn.lienthong.casework.NineIndices;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class IndexReadingTests {
  private static final Quarter FIRST = new Quarter(2020, 1);

  private final ReportStage stage = new ReportStage("2020-03-31T09:00");

  private static void refused(ThrowingCallable call, ErrorCode error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private void enter(ServiceIndex index, String points, String source) {
    stage.indices.enter(FIRST, index, new BigDecimal(points), source, stage.leader);
  }

  private NineIndices nine() {
    return stage.indices.of(FIRST, stage.leader);
  }

  private IndexScore score(ServiceIndex index) {
    return nine().unit().get(index.number() - 1);
  }

  @Test
  void onlyWhoReadsReportsSeesThemAndOnlyTheLeaderEnters() {
    assertThat(stage.indices.of(FIRST, stage.auditor).unit()).hasSize(9);
    refused(() -> stage.indices.of(FIRST, stage.clerk), SharedError.FORBIDDEN);
    refused(
        () -> stage.indices.entries(FIRST, ServiceIndex.ONLINE, stage.officer),
        SharedError.FORBIDDEN);
    refused(
        () -> stage.indices.enter(FIRST, ServiceIndex.ONLINE, BigDecimal.ONE, "x", stage.auditor),
        SharedError.FORBIDDEN);
    assertThat(stage.journal.entries()).isEmpty();
  }

  @Test
  void withoutFiguresNothingIsNought() {
    assertThat(nine().unit()).extracting(IndexScore::score).containsOnlyNulls();
    assertThat(nine().total().known()).isZero();
    assertThat(nine().total().grade()).isEmpty();
    assertThat(nine().officers()).isEmpty();
  }

  /** The score is that of the dossiers in the lists behind it. */
  @ParameterizedTest
  @EnumSource(
      value = ServiceIndex.class,
      names = {"TOTAL_TIME", "CONTACTS", "AGENCIES"})
  void scoreIsTheMeanOfThePointsOfTheDossiersBehindIt(ServiceIndex index) {
    RandomDossiers.fill(stage.dossiers, 200, 13);

    var score = score(index);
    long dossiers = 0;
    long sum = 0;
    for (Map.Entry<ReportColumn, Integer> column : score.points().entrySet()) {
      var cell = ReportCell.total(FIRST.period(), column.getKey());
      long behind = stage.reports.behind(cell, 1, stage.leader).total();
      assertThat(score.figures().of(column.getKey())).isEqualTo(behind);
      dossiers += behind;
      sum += behind * column.getValue();
    }
    assertThat(dossiers).isGreaterThan(10);
    assertThat(score.score())
        .isEqualTo(
            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(dossiers), 1, RoundingMode.HALF_UP));
  }

  @Test
  void officersAreJudgedByTheirOwnDossiers() {
    RandomDossiers.fill(stage.dossiers, 200, 13);

    var officers = nine().officers();
    assertThat(officers).extracting(NineIndices.Officer::name).contains("Đỗ An", "Lê Văn Dũng");
    for (var officer : officers) {
      assertThat(officer.scores())
          .extracting(score -> score.index().number())
          .containsExactly(1, 2, 3, 4, 7);
      assertThat(officer.scores().get(1).score()).isNull();
      assertThat(officer.scores().get(4).score()).isNull();
      assertThat(officer.total().complete()).isFalse();
    }
    long theirs =
        officers.stream().mapToLong(officer -> officer.scores().get(0).figures().judged()).sum();
    assertThat(theirs).isEqualTo(score(ServiceIndex.TOTAL_TIME).figures().judged());
  }

  @Test
  void latestEntryCountsAndAllAreKept() {
    enter(ServiceIndex.ATTITUDE, "1.5", " phiếu đánh giá ");
    enter(ServiceIndex.ATTITUDE, "1.6", "đếm lại");

    assertThat(score(ServiceIndex.ATTITUDE).score()).isEqualByComparingTo("1.6");
    assertThat(stage.indices.entries(FIRST, ServiceIndex.ATTITUDE, stage.leader))
        .extracting(IndexEntry::source)
        .containsExactly("đếm lại", "phiếu đánh giá");
    assertThat(nine().total().known()).isEqualTo(1);
    assertThat(stage.indices.of(FIRST.previous(), stage.leader).total().known()).isZero();
  }

  @Test
  void entryIsJournaledWithItsSourceInThePartThatCanBeErased() {
    enter(ServiceIndex.ONLINE, "2", "báo cáo của Lê Văn Dũng");

    var entry = stage.journal.entries().get(0);
    assertThat(entry.type().type()).isEqualTo("casework.index-entered");
    assertThat(entry.facts())
        .isEqualTo(
            Map.of("agency", "000.00.31.H46", "quarter", "2020-Q1", "index", "9", "points", "2"));
    assertThat(entry.payload()).containsEntry("source", "báo cáo của Lê Văn Dũng");
    assertThat(entry.subject()).isEqualTo("000.00.31.H46 2020-Q1");
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceIndex.class,
      names = {"TOTAL_TIME", "AGENCY_TIME", "CONTACTS", "AGENCIES"})
  void whatDossiersTellIsNotEntered(ServiceIndex index) {
    refused(() -> enter(index, "2", "nguồn"), ReportError.INDEX_NOT_ENTERED);
  }

  @ParameterizedTest
  @CsvSource({"ONLINE, 1.5", "ONLINE, 3", "ATTITUDE, 2.1", "ATTITUDE, 1.55", "ATTITUDE, -1"})
  void impossiblePointsAreRefused(ServiceIndex index, String points) {
    refused(() -> enter(index, points, "nguồn"), ReportError.POINTS_REFUSED);
    assertThat(stage.indices.entries(FIRST, index, stage.leader)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_001})
  void sourceIsDemandedAndNotTooLong(int length) {
    refused(() -> enter(ServiceIndex.ONLINE, "2", "x".repeat(length)), ReportError.SOURCE_MISSING);
  }

  @Test
  void quarterToComeTakesNoEntry() {
    refused(
        () ->
            stage.indices.enter(
                new Quarter(2020, 2), ServiceIndex.ONLINE, BigDecimal.ONE, "x", stage.leader),
        ReportError.QUARTER_NOT_BEGUN);
    assertThat(stage.journal.entries()).isEmpty();
  }
}
