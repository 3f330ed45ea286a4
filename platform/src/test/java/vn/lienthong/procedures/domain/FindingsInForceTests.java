package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingFilter;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.OwnerFindings;
import vn.lienthong.procedures.ProcedureFinding;
import vn.lienthong.procedures.Severity;

class FindingsInForceTests {
  private static final List<ProcedureFinding> FOUND =
      List.of(
          found("", "1.000009", FindingCode.NAME_MISSING),
          found("Bộ Công an", "1.000001", FindingCode.LIMIT_ABSENT),
          found("Bộ Công an", "1.000001", FindingCode.FREE_BUT_AMOUNT),
          found("Bộ Công an", "1.000002", FindingCode.LIMIT_WITHOUT_UNIT),
          found("Bộ Công an", "1.000001", FindingCode.FEE_ABSENT),
          found("Bộ Công an", "1.000001", FindingCode.LIMIT_BY_CHANNEL),
          found("Bộ Xây dựng", "1.000003", FindingCode.LIMIT_ABSENT),
          found("Đà Nẵng", "1.000004", FindingCode.FEE_ABSENT));

  private final FindingsInForce inForce =
      FindingsInForce.of(
          Map.of("Đà Nẵng", 3, "Bộ Xây dựng", 2, "Bộ Công an", 2, "Ê Đê", 1, "", 1), shuffled());

  @Test
  void ownersStandInVietnameseOrderAndThenTheHeaviestFirst() {
    assertThat(inForce.all()).isEqualTo(FOUND);
  }

  @Test
  void eachOwnerIsCountedAlsoOneWithoutAFinding() {
    assertThat(inForce.owners())
        .containsExactly(
            new OwnerFindings("", 1, 1, 0, 0),
            new OwnerFindings("Bộ Công an", 2, 3, 1, 1),
            new OwnerFindings("Bộ Xây dựng", 2, 1, 0, 0),
            new OwnerFindings("Đà Nẵng", 3, 0, 1, 0),
            new OwnerFindings("Ê Đê", 1, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "'', , , 8",
    "' Bộ Công an ', , , 5",
    "Bộ Công, , , 0",
    "'', LIMIT_ABSENT, , 2",
    "'', , ERROR, 5",
    "'', , WARNING, 2",
    "'', , INFORMATION, 1",
    "Bộ Công an, LIMIT_ABSENT, , 1",
    "Bộ Công an, LIMIT_ABSENT, ERROR, 1",
    "Bộ Công an, LIMIT_ABSENT, WARNING, 0",
    "Đà Nẵng, , ERROR, 0"
  })
  void onlyWhatHasAllThatIsAskedForIsLetThrough(
      String owner, @Nullable FindingCode code, @Nullable Severity severity, int total) {
    var board = inForce.board(new FindingFilter(owner, code, severity), 1, 50);

    assertThat(board.findings().items()).hasSize(total);
    assertThat(board.findings().total()).isEqualTo(total);
    assertThat(board.owners()).as("whatever is filtered").isEqualTo(inForce.owners());
  }

  @Test
  void aPageHoldsItsRowsAndNamesTheTotal() {
    var second = inForce.board(FindingFilter.ALL, 2, 3).findings();
    var last = inForce.board(FindingFilter.ALL, 3, 3).findings();
    var beyond = inForce.board(FindingFilter.ALL, 9, 3).findings();

    assertThat(second.items()).isEqualTo(FOUND.subList(3, 6));
    assertThat(second.pages()).isEqualTo(3);
    assertThat(last.items()).isEqualTo(FOUND.subList(6, 8));
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(8);
  }

  @Test
  void aCatalogueWithoutProceduresHasNeitherOwnersNorFindings() {
    var board = FindingsInForce.of(Map.of(), List.of()).board(FindingFilter.ALL, 1, 50);

    assertThat(board.owners()).isEmpty();
    assertThat(board.findings().items()).isEmpty();
    assertThat(board.findings().pages()).isEqualTo(1);
  }

  @Test
  void findingsOfOneCodeKeepTheOrderOfTheirPlaces() {
    var places =
        IntStream.rangeClosed(1, 5)
            .mapToObj(number -> new FindingPlace(number, null))
            .map(place -> new Finding(FindingCode.LIMIT_ABSENT, "1.000001", place, List.of()))
            .map(finding -> new ProcedureFinding("Bộ Công an", "Một", finding))
            .toList();

    assertThat(FindingsInForce.of(Map.of("Bộ Công an", 1), places).all()).isEqualTo(places);
  }

  private static List<ProcedureFinding> shuffled() {
    var found = new ArrayList<>(FOUND);
    Collections.shuffle(found, new Random(7));
    return found;
  }

  private static ProcedureFinding found(String owner, String procedure, FindingCode code) {
    return new ProcedureFinding(
        owner, "Tên", new Finding(code, procedure, FindingPlace.WHOLE, List.of()));
  }
}
