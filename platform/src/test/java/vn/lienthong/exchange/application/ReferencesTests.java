package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.RelatedView;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** A letter that sends another one on names it, and each reader sees as much of it as it holds. */
class ReferencesTests extends OnTheAxis {
  private static final Caller OFFICE_CLERK = AxisHarness.clerkOf(OFFICE);
  private static final Caller FORWARDER = AxisHarness.clerkOf(QUANG_BINH);
  private static final Caller LAST = AxisHarness.clerkOf(HA_NOI);
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

  @Test
  void whoSendsOnSeesBothEndsAndTheOthersTheirOwn() throws Exception {
    var original = send(OFFICE_CLERK, aLetter().subject("Gốc"));
    var named = reference(FORWARDER, original);
    assertThat(named)
        .isEqualTo(
            new DocumentReference(
                OFFICE.value(), "01/VPCP-KSTT", TODAY, "000.00.00.G22,2020/02/12,01/VPCP-KSTT"));
    var letter = send(FORWARDER, aLetter().subject("Chuyển tiếp").to(HA_NOI).naming(named));

    assertThat(related(FORWARDER, original))
        .extracting(RelatedView::later, RelatedView::docId, RelatedView::subject)
        .containsExactly(tuple(true, letter, "Chuyển tiếp"));
    assertThat(related(FORWARDER, letter))
        .containsExactly(
            new RelatedView(false, original, "Văn phòng Chính phủ", "01/VPCP-KSTT", TODAY, "Gốc"));
    assertThat(related(LAST, letter))
        .as("it holds the letter alone, and nothing leads to the original")
        .containsExactly(new RelatedView(false, null, OFFICE.value(), "01/VPCP-KSTT", TODAY, ""));
    assertThat(related(OFFICE_CLERK, original)).as("to whom it went on is not theirs").isEmpty();
    assertThat(packet(letter))
        .containsSubsequence(
            "<edXML:ResponseFor>",
            "<edXML:OrganId>000.00.00.G22</edXML:OrganId>",
            "<edXML:Code>01/VPCP-KSTT</edXML:Code>",
            "</edXML:ResponseFor>");
  }

  @Test
  void withoutADocumentIdSymbolAndDateFindIt() {
    var original = send(OFFICE_CLERK, aLetter().number("12"));
    var letter =
        send(
            FORWARDER,
            aLetter()
                .to(OFFICE)
                .naming(
                    new DocumentReference(OFFICE.value(), "12 / vpcp-kstt", TODAY, ""),
                    new DocumentReference(OFFICE.value(), "12/VPCP-KSTT", TODAY.minusDays(1), ""),
                    new DocumentReference("giấy", "5/XX", null, "")));

    assertThat(related(FORWARDER, letter))
        .extracting(RelatedView::docId, RelatedView::agency, RelatedView::symbol)
        .containsExactly(
            tuple(original, "Văn phòng Chính phủ", "12 / vpcp-kstt"),
            tuple(null, OFFICE.value(), "12/VPCP-KSTT"),
            tuple(null, "giấy", "5/XX"));
    assertThat(related(OFFICE_CLERK, original))
        .as("both hold both")
        .extracting(RelatedView::docId)
        .containsExactly(letter);
  }

  @Test
  void whatCannotBeLookedUpIsLeftOutAndStopsNothing() {
    var letter =
        send(
            FORWARDER,
            aLetter()
                .to(OFFICE)
                .naming(
                    new DocumentReference(OFFICE.value(), "x".repeat(501), TODAY, ""),
                    new DocumentReference(OFFICE.value(), "", TODAY, "")));
    assertThat(related(FORWARDER, letter)).isEmpty();
  }

  @Test
  void onlyWhatTheWriterMayReadIsNamed() {
    var original = send(OFFICE_CLERK, aLetter().subject("Của Quảng Bình"));
    var strangers = List.of(original, UUID.randomUUID());
    assertThat(desk().references(LAST, strangers)).isEmpty();
    assertThat(desk().references(OFFICE_CLERK, strangers)).containsOnlyKeys(original);

    var officer = axis.colleagues.officer("Lê Thị An", QUANG_BINH);
    assertThat(desk().references(officer, strangers)).isEmpty();
    desk().accept(FORWARDER, original);
    var post = axis.colleagues.postOf(officer);
    axis.get(Assignments.class)
        .assign(FORWARDER, original, new AssignmentOrder(post, Set.of(), 1, "", 0));
    assertThat(desk().references(officer, strangers)).containsOnlyKeys(original);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> desk().related(officer, original))
        .extracting(RuleViolated::error)
        .isEqualTo(SharedError.FORBIDDEN);
  }

  private UUID send(Caller sender, DeskLetter letter) {
    return desk().send(sender, letter.write()).docId();
  }

  private DocumentReference reference(Caller caller, UUID document) {
    return desk().references(caller, List.of(document)).values().iterator().next();
  }

  private List<RelatedView> related(Caller caller, UUID document) {
    return desk().related(caller, document);
  }

  private String packet(UUID document) throws Exception {
    try (var in = axis.get(Mailbox.class).fetch(AxisHarness.systemOf(HA_NOI), document).open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }
}
