package vn.lienthong.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.lienthong.directory.UnitView;
import vn.lienthong.directory.domain.UnitKey;
import vn.lienthong.directory.domain.Units;
import vn.lienthong.testing.TestDatabase;

/** A code of a place means something only together with a day. */
class JdbcUnitsTests {
  private static final int COMMUNE = 3;
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
  private static final LocalDate IN_2019 = LocalDate.of(2019, 5, 1);

  private final Units units = new DirectoryStores(TestDatabase.create().dataSource()).units();

  @Test
  void aCodeThatWasReusedKeepsBothNamesOnTheirDays() {
    add("26740", "Bến Nghé", null, EVE);
    add("26740", "Sài Gòn", MERGER, null);

    assertThat(name("26740", IN_2019)).containsExactly("Bến Nghé");
    assertThat(name("26740", EVE)).containsExactly("Bến Nghé");
    assertThat(name("26740", MERGER)).containsExactly("Sài Gòn");
  }

  @Test
  void betweenTwoValiditiesACodeMeansNothing() {
    add("00001", "Trước", null, EVE.minusDays(1));
    add("00001", "Sau", MERGER, null);

    assertThat(units.find(COMMUNE, "00001", EVE)).isEmpty();
    assertThat(units.successors(COMMUNE, "00001", EVE, MERGER)).isEmpty();
  }

  @Test
  void theSameCodeOnAnotherLevelIsAnotherPlace() {
    add("01", "Xã", null, null);

    assertThat(units.find(1, "01", IN_2019)).isEmpty();
    assertThat(units.provinces(IN_2019)).isEmpty();
  }

  @Test
  void twoPlacesOnOneDayUnderOneCodeAreRefused() {
    add("26740", "Bến Nghé", null, EVE);

    assertThatThrownBy(() -> add("26740", "Sài Gòn", EVE, null))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aSplitCommuneGivesAChoiceInVietnameseOrder() {
    add("00001", "Cũ", null, EVE);
    add("00002", "Đông", MERGER, null);
    add("00003", "Dương", MERGER, null);
    add("00004", "An", MERGER, null);
    for (var part : List.of("00002", "00003", "00004")) {
      succeed("00001", null, part, MERGER);
    }

    assertThat(successors("00001", IN_2019, MERGER)).containsExactly("An", "Dương", "Đông");
  }

  @Test
  void twoCommunesThatMeetAgainAreOneChoice() {
    add("00001", "Cũ", null, IN_2019);
    add("00002", "Giữa 1", IN_2019.plusDays(1), EVE);
    add("00003", "Giữa 2", IN_2019.plusDays(1), EVE);
    add("00004", "Mới", MERGER, null);
    succeed("00001", null, "00002", IN_2019.plusDays(1));
    succeed("00001", null, "00003", IN_2019.plusDays(1));
    succeed("00002", IN_2019.plusDays(1), "00004", MERGER);
    succeed("00003", IN_2019.plusDays(1), "00004", MERGER);

    assertThat(successors("00001", IN_2019, EVE)).containsExactly("Giữa 1", "Giữa 2");
    assertThat(successors("00001", IN_2019, MERGER)).containsExactly("Mới");
  }

  @Test
  void aPlaceThatGoesOnIsItsOwnSuccessorUntilItsLastDay() {
    add("00001", "Cũ", null, EVE);

    assertThat(successors("00001", IN_2019, EVE)).containsExactly("Cũ");
    assertThat(successors("00001", IN_2019, MERGER)).isEmpty();
    assertThat(successors("99999", IN_2019, MERGER)).isEmpty();
  }

  @Test
  void aSuccessionBelongsToTheValidityNotToTheCode() {
    add("26740", "Bến Nghé", null, EVE);
    add("26740", "Sài Gòn", MERGER, LocalDate.of(2030, 12, 31));
    add("00009", "Khác", LocalDate.of(2031, 1, 1), null);
    succeed("26740", null, "26740", MERGER);
    succeed("26740", MERGER, "00009", LocalDate.of(2031, 1, 1));

    assertThat(successors("26740", IN_2019, MERGER)).containsExactly("Sài Gòn");
    assertThat(successors("26740", IN_2019, LocalDate.of(2031, 1, 1))).containsExactly("Khác");
  }

  private void add(String code, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    units.add(new UnitView(code, COMMUNE, name, name, "xã", "", "", "", from, to), "thử");
  }

  private void succeed(
      String code, @Nullable LocalDate from, String successor, LocalDate successorFrom) {
    units.addSuccession(
        new UnitKey(COMMUNE, code, from), new UnitKey(COMMUNE, successor, successorFrom));
  }

  private List<String> name(String code, LocalDate on) {
    return units.find(COMMUNE, code, on).stream().map(UnitView::name).toList();
  }

  private List<String> successors(String code, LocalDate on, LocalDate later) {
    return units.successors(COMMUNE, code, on, later).stream().map(UnitView::name).toList();
  }
}
