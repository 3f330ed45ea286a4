package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.Assignment.Part;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.WorkFilter;
import vn.lienthong.exchange.WorkFilter.Show;
import vn.lienthong.exchange.WorkItem;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

/** Colleagues who are told of a document read it and do nothing with it. */
class InformedTests extends OnTheAxis {
  private static final Caller CLERK = AxisHarness.clerkOf(QUANG_BINH);

  private Caller an = CLERK;
  private Caller binh = CLERK;
  private Caller chi = CLERK;
  private UUID document = new UUID(0, 0);

  @BeforeEach
  void aDocumentOneWorksOnAndTwoAreToldOf() {
    an = axis.colleagues.officer("Lê Thị An", QUANG_BINH);
    binh = axis.colleagues.officer("Trần Bình", QUANG_BINH);
    chi = axis.colleagues.officer("Phạm Chi", QUANG_BINH);
    document = axis.get(Desk.class).send(AxisHarness.clerkOf(OFFICE), aLetter().write()).docId();
    axis.get(Desk.class).accept(CLERK, document);
    assign(0, Set.of(), Set.of(post(binh), post(chi)));
  }

  @Test
  void whoIsToldReadsTheDocumentAndFindsItAmongThoseForInformation() {
    assertThat(axis.get(Desk.class).open(binh, document).docId()).isEqualTo(document);
    assertThat(list(binh, Show.INFORMED)).containsExactly(document);
    assertThat(list(binh, Show.OPEN)).isEmpty();
    assertThat(list(an, Show.INFORMED)).isEmpty();
    assertThat(list(an, Show.OPEN)).containsExactly(document);
    work().finish(an, document);
    assertThat(list(binh, Show.INFORMED)).as("also when the work is done").hasSize(1);
    assertThat(list(binh, Show.FINISHED)).isEmpty();
  }

  @Test
  void whoIsToldNeitherBeginsNorFinishes() {
    assertThat(work().handles(binh, found())).isFalse();
    assertThat(work().handles(an, found())).isTrue();
    refused(ExchangeError.DOCUMENT_NOT_FOUND, () -> work().start(binh, document));
    refused(ExchangeError.DOCUMENT_NOT_FOUND, () -> work().finish(binh, document));
    assertThat(found().state()).isEqualTo(Assignment.State.ASSIGNED);
  }

  @Test
  void aStandInIsToldWhatTheAbsentOneIsTold() {
    var dung = axis.colleagues.officer("Võ Dũng", QUANG_BINH);
    refused(ExchangeError.DOCUMENT_NOT_FOUND, () -> axis.get(Desk.class).open(dung, document));
    axis.colleagues.standIn(dung, chi);
    assertThat(list(dung, Show.INFORMED)).containsExactly(document);
    assertThat(axis.get(Desk.class).open(dung, document).docId()).isEqualTo(document);
  }

  @Test
  void everybodyHasOnePartAndTheStoryNamesThemApart() {
    assign(1, Set.of(post(binh)), Set.of(post(an), post(binh), post(chi)));
    assertThat(found().handlers())
        .extracting(Assignment.Handler::name, Assignment.Handler::part)
        .containsExactly(
            tuple("Lê Thị An", Part.LEAD),
            tuple("Trần Bình", Part.JOINT),
            tuple("Phạm Chi", Part.INFORMED));
    assertThat(found().steps().get(1).handlers()).isEqualTo("Lê Thị An, Trần Bình");
    assertThat(found().steps().get(1).informed()).isEqualTo("Phạm Chi");
    assertThat(axis.journal.from(0, 1000))
        .filteredOn(entry -> entry.type().equals("exchange.document-assigned"))
        .extracting(entry -> entry.facts().get("handlers"))
        .as("those who work on it")
        .containsExactly("1", "2");
    assign(2, Set.of(), Set.of());
    refused(ExchangeError.DOCUMENT_NOT_FOUND, () -> axis.get(Desk.class).open(chi, document));
  }

  @Test
  void onlyPeopleOfTheAgencyAreTold() {
    var stranger = axis.colleagues.officer("Người Nơi Khác", HA_NOI);
    refused(DeskError.HANDLER_UNKNOWN, () -> assign(1, Set.of(), Set.of(post(stranger))));
  }

  private void assign(int version, Set<UUID> joint, Set<UUID> informed) {
    work().assign(CLERK, document, new AssignmentOrder(post(an), joint, informed, 3, "", version));
  }

  private UUID post(Caller officer) {
    return axis.colleagues.postOf(officer);
  }

  private Assignment found() {
    return work().of(CLERK, document).orElseThrow();
  }

  private List<UUID> list(Caller caller, Show show) {
    return work().work(caller, new WorkFilter(show, "", 1, 10)).items().stream()
        .map(WorkItem::docId)
        .toList();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .extracting(RuleViolated::error)
        .isEqualTo(code);
  }

  private Assignments work() {
    return axis.get(Assignments.class);
  }
}
