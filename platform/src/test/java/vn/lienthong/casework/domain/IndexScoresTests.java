package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.IndexScore;
import vn.lienthong.casework.IndexTotal.Grade;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ServiceIndex;

class IndexScoresTests {
  private static ReportFigures figures(Object... pairs) {
    var counts = new EnumMap<ReportColumn, Long>(ReportColumn.class);
    for (int i = 0; i < pairs.length; i += 2) {
      counts.put((ReportColumn) pairs[i], ((Integer) pairs[i + 1]).longValue());
    }
    return new ReportFigures(counts);
  }

  private static @Nullable BigDecimal score(ServiceIndex index, ReportFigures figures) {
    return IndexScores.counted(index, figures).score();
  }

  private static IndexEntry entry(ServiceIndex index, String points) {
    return new IndexEntry(index, new BigDecimal(points), "biên bản", "An", Instant.EPOCH);
  }

  private static List<IndexScore> scores(ServiceIndex[] indices, @Nullable String... points) {
    return IntStream.range(0, indices.length)
        .mapToObj(i -> {
          var given = points[i];
          return IndexScores.entered(indices[i], given == null ? null : entry(indices[i], given));
        })
        .toList();
  }

  @Test
  void nineIndicesOfWhichFourAreCountedAndFiveEntered() {
    assertThat(ServiceIndex.values()).hasSize(9);
    assertThat(Arrays.stream(ServiceIndex.values()).map(ServiceIndex::number))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(Arrays.stream(ServiceIndex.values()).filter(ServiceIndex::computed)).hasSize(4);
    assertThat(IndexScores.ofOfficers().stream().map(ServiceIndex::number))
        .containsExactly(1, 2, 3, 4, 7);
    assertThat(ServiceIndex.of(10)).isEmpty();
  }

  @Test
  void totalTimeIsTwoPointsEarlyOneOnTimeNoneLate() {
    assertThat(IndexScores.points(ServiceIndex.TOTAL_TIME))
        .isEqualTo(Map.of(ReportColumn.EARLY, 2, ReportColumn.ON_TIME, 1, ReportColumn.LATE, 0));
    var figures = figures(ReportColumn.EARLY, 1, ReportColumn.ON_TIME, 1, ReportColumn.LATE, 1);
    assertThat(score(ServiceIndex.TOTAL_TIME, figures)).isEqualByComparingTo("1.0");
  }

  @Test
  void timeOfAgenciesIsThatOfTheWorstStep() {
    var figures =
        figures(
            ReportColumn.STEPS_EARLY, 3, ReportColumn.STEPS_ON_TIME, 1, ReportColumn.STEPS_LATE, 1);

    assertThat(score(ServiceIndex.AGENCY_TIME, figures)).isEqualByComparingTo("1.4");
  }

  @Test
  void dossiersWithoutADateAreNotAmongThem() {
    var figures = figures(ReportColumn.EARLY, 1, ReportColumn.UNDATED, 9);

    assertThat(score(ServiceIndex.TOTAL_TIME, figures)).isEqualByComparingTo("2.0");
  }

  @Test
  void contactsAreCountedByTheRequestsForSupplements() {
    var figures =
        figures(
            ReportColumn.NEVER_ASKED, 1, ReportColumn.ASKED_ONCE, 1, ReportColumn.ASKED_AGAIN, 2);

    assertThat(score(ServiceIndex.CONTACTS, figures)).isEqualByComparingTo("0.8");
    assertThat(score(ServiceIndex.AGENCIES, figures)).isEqualByComparingTo("1.3");
  }

  @ParameterizedTest
  @CsvSource({"1, 19, 1.1", "3, 17, 1.2", "19, 1, 2.0", "20, 0, 2.0", "0, 20, 1.0"})
  void scoreHasOneDecimalRoundedHalfUp(int early, int onTime, BigDecimal score) {
    var figures = figures(ReportColumn.EARLY, early, ReportColumn.ON_TIME, onTime);

    assertThat(score(ServiceIndex.TOTAL_TIME, figures)).isEqualTo(score);
  }

  /** Field case O2: nothing to judge is no 0 and no 100 %. */
  @Test
  void withoutDossiersThereIsNoScore() {
    for (var index : ServiceIndex.values()) {
      assertThat(score(index, ReportFigures.NONE)).as("%s", index).isNull();
      assertThat(IndexScores.entered(index, null).score()).isNull();
    }
    assertThat(score(ServiceIndex.TOTAL_TIME, figures(ReportColumn.LATE, 3)))
        .isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "ORGANISATION, 2, true",
    "ORGANISATION, 1.0, true",
    "ORGANISATION, 1.5, false",
    "ORGANISATION, 3, false",
    "ORGANISATION, -1, false",
    "ATTITUDE, 1.5, true",
    "ATTITUDE, 1.55, false",
    "ATTITUDE, 2.1, false",
    "ATTITUDE, 0, true",
    "PUBLICITY, 0.1, true",
    "COMPLAINTS, 0.1, false",
    "ONLINE, 0.1, false"
  })
  void pointsAreFromNoughtToTwo(ServiceIndex index, BigDecimal points, boolean possible) {
    assertThat(IndexScores.possible(index, points)).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 15.0, EXCELLENT",
    "2, 0.9, 14.7, GOOD",
    "1, 2, 12.0, GOOD",
    "1, 1.9, 11.7, FAIR",
    "1, 1, 9.0, FAIR",
    "0.5, 2, 9.0, FAIR",
    "1, 0, 6.0, AVERAGE",
    "0.9, 0.5, 6.9, AVERAGE",
    "0, 1.9, 5.7, WEAK",
    "0, 0, 0.0, WEAK"
  })
  void unitIsGradedByTheSumOfItsNine(String six, String three, String sum, Grade grade) {
    var points = new String[] {six, six, six, six, six, six, three, three, three};
    var total = IndexScores.ofUnit(scores(ServiceIndex.values(), points));

    assertThat(total.complete()).isTrue();
    assertThat(total.sum()).isEqualTo(new BigDecimal(sum));
    assertThat(total.grade()).contains(grade);
  }

  @ParameterizedTest
  @CsvSource({"1.0, 5.0, FULL", "0.9, 4.5, MOST", "0.7, 3.5, MOST", "0.6, 3.0, LOW"})
  void officerIsGradedByTheSumOfFive(String each, String sum, Grade grade) {
    var points = new String[] {each, each, each, each, each};
    var indices = IndexScores.ofOfficers().toArray(ServiceIndex[]::new);
    var total = IndexScores.ofOfficer(scores(indices, points));

    assertThat(total.sum()).isEqualTo(new BigDecimal(sum));
    assertThat(total.grade()).contains(grade);
  }

  @Test
  void missingIndicesLeaveTheTotalIncompleteAndAreNotCountedAsNought() {
    var points = new @Nullable String[] {"2", "2", "2", null, null, null, null, null, null};
    var total = IndexScores.ofUnit(scores(ServiceIndex.values(), points));

    assertThat(total.complete()).isFalse();
    assertThat(total.known()).isEqualTo(3);
    assertThat(total.sum()).isEqualByComparingTo("6");
    assertThat(total.grade()).isEqualTo(Optional.empty());
  }

  @Test
  void gradeThatNoMissingIndexCouldChangeIsGiven() {
    var officer =
        scores(IndexScores.ofOfficers().toArray(ServiceIndex[]::new), "2", null, "2", "1", null);
    assertThat(IndexScores.ofOfficer(officer).grade()).contains(Grade.FULL);
    assertThat(IndexScores.ofOfficer(officer).complete()).isFalse();

    var points = new @Nullable String[] {"2", "2", "2", "2", "2", "2", "2", "1", null};
    assertThat(IndexScores.ofUnit(scores(ServiceIndex.values(), points)).grade())
        .contains(Grade.EXCELLENT);
  }
}
