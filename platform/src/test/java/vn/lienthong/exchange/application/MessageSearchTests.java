package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MessageSearch;
import vn.lienthong.exchange.MessageSearch.Asked;
import vn.lienthong.exchange.MessageSearch.Found;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.shared.RuleViolated;

/** Operators find any message by its names, never by what it says, and each look is journaled. */
class MessageSearchTests extends OnTheAxis {
  private UUID first;
  private UUID second;

  @BeforeEach
  void twoLetters() {
    first = axis.submit(OFFICE, aLetter().to(QUANG_BINH.value(), "000.00.99.X99").bytes()).docId();
    second =
        axis.submit(
                QUANG_BINH,
                aLetter().from(QUANG_BINH.value()).number("77").to(HA_NOI.value()).bytes())
            .docId();
  }

  private List<UUID> found(String name, String sender, String recipient) {
    return axis
        .get(MessageSearch.class)
        .search(operator(), new Asked(name, sender, recipient), 1, 10)
        .items()
        .stream()
        .map(Found::docId)
        .toList();
  }

  private long journaled() {
    return axis.journal.count("exchange.console-read");
  }

  @ParameterizedTest
  @CsvSource({
    "1024/VPCP-KSTT, first",
    "1024 / vpcp, first",
    "'000.00.00.G22,2020/02/12,1024/VPCP-KSTT', first",
    "77/VPCP, second",
    "triển khai, none",
    "1025, none",
    "'%%%', none"
  })
  void aMessageIsFoundByNumberNotationAndDocumentIdAndNotByItsSubject(String name, String which) {
    var expected =
        which.equals("none") ? List.<UUID>of() : List.of(which.equals("first") ? first : second);
    assertThat(found(name, "", "")).isEqualTo(expected);
  }

  @Test
  void aMessageIsFoundByDocIdSenderAndRecipientInAnyFormOfTheirCodes() {
    assertThat(found(second.toString(), "", "")).containsExactly(second);
    assertThat(found("", "G22", "")).containsExactly(first);
    assertThat(found("", "", "h26")).containsExactly(second);
    assertThat(found("", "H46", "H26")).containsExactly(second);
    assertThat(found("", "G22", "H26")).isEmpty();
    assertThat(found("", "", "000.00.99.X99")).as("who could not be served").containsExactly(first);
    assertThat(found("", "không phải mã", "")).isEmpty();
    assertThat(found("VPCP", "", "")).containsExactly(second, first);
  }

  @Test
  void nothingAskedFindsNothingAndEverySearchIsJournaledBeforeItIsAnswered() {
    assertThat(found("", "", "")).isEmpty();
    assertThat(journaled()).isZero();
    found("VPCP", "", "");
    found("no such thing", "", "");

    assertThat(axis.journal.entries())
        .filteredOn(entry -> entry.type().type().equals("exchange.console-read"))
        .extracting(entry -> entry.facts().get("part"), entry -> entry.facts().get("found"))
        .containsExactly(tuple("search", "2"), tuple("search", "0"));
  }

  @Test
  void theStoryOfAMessageHasItsTraceAndItsEvidenceAndNoSubject() {
    var story = axis.get(MessageSearch.class).open(operator(), first);

    assertThat(story.message())
        .extracting(Found::symbol, Found::recipients, Found::failed, Found::channel)
        .containsExactly("1024/VPCP-KSTT", 2, 1, "vxp");
    assertThat(story.sha256()).hasSize(64);
    assertThat(story.trace()).extracting(TraceView::failure).contains("EX-0104");
    assertThat(story.evidence())
        .extracting(MessageSearch.Proof::type)
        .contains("exchange.document-accepted");
    assertThat(story.toString()).doesNotContain("triển khai");
    assertThat(journaled()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsNotFoundAndForeignEntriesGiveNoReceipt() {
    var search = axis.get(MessageSearch.class);
    assertThatThrownBy(() -> search.open(operator(), UUID.randomUUID()))
        .asInstanceOf(type(RuleViolated.class))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.DOCUMENT_NOT_FOUND);
    var other = search.open(operator(), second).evidence().get(0).entry();
    assertThat(search.receipt(operator(), first, other)).isEmpty();
  }

  @Test
  void pagesAreTheNewestFirst() {
    var page = axis.get(MessageSearch.class).search(operator(), new Asked("VPCP", "", ""), 2, 1);
    assertThat(page.items()).extracting(Found::docId).containsExactly(first);
    assertThat(page.total()).isEqualTo(2);
  }
}
