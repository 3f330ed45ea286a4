package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class AgencyAdministrationServiceTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final LocalDate MERGER = LocalDate.of(2020, 3, 1);
  private static final Caller ADMINISTRATOR = ReorganisationStage.person("p1");
  private static final AgencyCode SHORT = new AgencyCode("H46.05");

  private final ReorganisationStage stage = new ReorganisationStage();

  @BeforeEach
  void agencies() {
    stage.add(
        anAgency("000.00.05.H46").named("Sở Y tế").alsoFoundBy("SYT.QB").build(),
        anAgency("000.00.06.H46").named("Sở Khác").build());
  }

  @Test
  void aLockHoldsUnderEveryCodeUntilItIsTakenAway() {
    administration().lock(SHORT, "bảo trì", ADMINISTRATOR);

    for (var code : List.of("000.00.05.H46", "H46.05", "SYT.QB")) {
      assertThat(stage.directory.addressee(new AgencyCode(code), TODAY))
          .isInstanceOf(Addressee.Locked.class);
    }
    assertThat(record(TODAY).locked()).isTrue();

    administration().unlock(new AgencyCode("SYT.QB"), "xong", ADMINISTRATOR);
    assertThat(stage.directory.addressee(SHORT, TODAY)).isInstanceOf(Addressee.Open.class);
    assertThat(record(TODAY).locked()).isFalse();
  }

  @Test
  void eachChangeIsJournaledUnderTheMainCodeWithItsReason() {
    administration().lock(SHORT, "  ba\u0309o tri\u0300  ", ADMINISTRATOR);
    administration().unlock(SHORT, "xong", ADMINISTRATOR);

    assertThat(stage.journal.types())
        .containsExactly("directory.agency-locked", "directory.agency-unlocked");
    assertThat(stage.journal.entries()).extracting(NewEntry::subject).containsOnly("000.00.05.H46");
    assertThat(stage.journal.entries().get(0).payload()).isEqualTo(Map.of("reason", "bảo trì"));
    assertThat(stage.journal.entries().get(0).facts()).isEmpty();
    assertThat(stage.journal.entries().get(0).by()).isEqualTo(ADMINISTRATOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void withoutAReasonNothingIsChanged(String reason) {
    refused(
        DirectoryError.REASON_MISSING, () -> administration().lock(SHORT, reason, ADMINISTRATOR));
    refused(
        DirectoryError.REASON_MISSING, () -> administration().unlock(SHORT, reason, ADMINISTRATOR));

    assertThat(record(TODAY).locked()).isFalse();
    assertThat(stage.journal.entries()).isEmpty();
  }

  @Test
  void withoutTheRightNothingIsChangedNorTold() {
    stage.denied.add(DirectoryRight.MANAGE_AGENCIES);
    var nobody = new AgencyCode("H99");

    refused(SharedError.FORBIDDEN, () -> administration().lock(SHORT, "x", ADMINISTRATOR));
    refused(SharedError.FORBIDDEN, () -> administration().unlock(nobody, "", ADMINISTRATOR));
    assertThat(stage.journal.entries()).isEmpty();
  }

  @Test
  void anUnknownAgencyIsNotFound() {
    var nobody = new AgencyCode("H99");

    refused(
        DirectoryError.AGENCY_NOT_FOUND, () -> administration().lock(nobody, "x", ADMINISTRATOR));
    assertThat(administration().history(nobody, TODAY)).isEmpty();
  }

  @Test
  void theHistoryTellsNamesCodesAndBothSidesOfAHandover() {
    reorganise("000.00.05.H46", "000.00.06.H46", "Sở Hợp nhất");

    var closed = record(MERGER);
    assertThat(closed.agency().validTo()).isEqualTo(MERGER.minusDays(1));
    assertThat(closed.successors()).hasSize(1);
    assertThat(closed.successors().get(0).successor().name()).isEqualTo("Sở Hợp nhất");
    assertThat(closed.successors().get(0).document()).isEqualTo("7/QĐ");
    assertThat(closed.predecessors()).isEmpty();
    assertThat(closed.codes())
        .extracting(code -> code.code().value(), AgencyRecord.Code::form)
        .containsExactly(
            tuple("000.00.05.H46", "QCVN102"), tuple("SYT.QB", "ALIAS"), tuple("H46.05", "QD20"));
    assertThat(closed.codes())
        .extracting(AgencyRecord.Code::validTo)
        .containsOnly(MERGER.minusDays(1));

    var heir = administration().history(new AgencyCode("H46.06"), MERGER).orElseThrow();
    assertThat(heir.predecessors()).isEqualTo(closed.successors());
    assertThat(heir.names())
        .containsExactly(
            new AgencyRecord.Name("Sở Khác", null, MERGER.minusDays(1), "thử"),
            new AgencyRecord.Name("Sở Hợp nhất", MERGER, null, "7/QĐ"));
  }

  @Test
  void aDraftIsNoHistory() {
    stage.work(s -> s.draft(draft("000.00.05.H46", "000.00.06.H46", null), ADMINISTRATOR));

    assertThat(record(MERGER).successors()).isEmpty();
  }

  private void reorganise(String closing, String successor, String newName) {
    var id = stage.work(s -> s.draft(draft(closing, successor, newName), ADMINISTRATOR));
    stage.work(s -> {
      s.approve(id, ReorganisationStage.person("chief"));
      return id;
    });
  }

  private static DraftReorganisation draft(
      String closing, String successor, @Nullable String newName) {
    return new DraftReorganisation(
        "Sắp xếp",
        "7/QĐ",
        MERGER,
        List.of(new AgencyCode(closing)),
        new AgencyCode(successor),
        newName);
  }

  private AgencyRecord record(LocalDate on) {
    return administration().history(SHORT, on).orElseThrow();
  }

  private AgencyAdministration administration() {
    return new AgencyAdministrationService(
        stage.stores.agencies(),
        stage.stores.register(),
        (who, right) -> !stage.denied.contains(right),
        stage.journal,
        stage.clock());
  }

  private static void refused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }
}
