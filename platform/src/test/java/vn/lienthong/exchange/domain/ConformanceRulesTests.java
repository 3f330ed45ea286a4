package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.ConformanceCheck;
import vn.lienthong.exchange.ConformanceReport.Outcome;
import vn.lienthong.exchange.ConformanceReport.Result;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.SystemTraces.Hook;
import vn.lienthong.exchange.domain.SystemTraces.Sent;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;

/** What is said of a system from what it left behind. */
class ConformanceRulesTests {
  private static final Instant BEGAN = Instant.parse("2026-11-30T01:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(-2483);
  private static final String SYSTEM = "qlvb-h46";
  private static final String HERE = "000.00.00.H46";
  private static final String OFFICE = "000.00.00.G22";
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private final List<SequencedEntry> entries = new ArrayList<>();
  private final List<Observed.Letter> letters = new ArrayList<>();
  private final List<UUID> outOfOrder = new ArrayList<>();
  private final Map<Instant, Integer> calls = new TreeMap<>();
  private final List<Hook> hooks = new ArrayList<>();
  private boolean over;
  private Instant now = BEGAN;

  private Result result(ConformanceCheck check) {
    var run = new ConformanceRun(new UUID(0, 9), SYSTEM, new AgencyCode(HERE), BEGAN, null);
    var seen = new Observed(run, over, entries, letters, outOfOrder, calls, AHEAD, hooks);
    var results = ConformanceRules.results(seen);
    assertThat(results).extracting(Result::check).containsExactly(ConformanceCheck.values());
    return results.get(check.ordinal());
  }

  private Outcome outcome(ConformanceCheck check) {
    return result(check).outcome();
  }

  private void entry(ExchangeEntry type, String actor, UUID document, String... facts) {
    var named = new TreeMap<String, String>();
    for (int n = 0; n < facts.length; n += 2) {
      named.put(facts[n], facts[n + 1]);
    }
    entries.add(
        new SequencedEntry(
            entries.size(),
            new UUID(1, entries.size()),
            type.type(),
            1,
            document.toString(),
            now.plus(AHEAD),
            actor,
            "",
            named,
            Optional.empty()));
  }

  private void accepted(UUID document, String channel, String refused) {
    entry(
        ExchangeEntry.DOCUMENT_ACCEPTED,
        SYSTEM,
        document,
        "message-type",
        "edoc",
        "recipients",
        OFFICE,
        "refused",
        refused,
        "sha256",
        "aa",
        "channel",
        channel);
  }

  private void again(UUID document, String sha256) {
    entry(ExchangeEntry.DUPLICATE_ANSWERED, SYSTEM, document, "sender", HERE, "sha256", sha256);
  }

  private void arrived(UUID document) {
    entry(
        ExchangeEntry.DOCUMENT_ACCEPTED,
        OFFICE,
        document,
        "message-type",
        "edoc",
        "recipients",
        "000.00.00.H01 " + HERE);
  }

  private void read(String actor, UUID document) {
    entry(ExchangeEntry.DOCUMENT_READ, actor, document, "agency", HERE, "part", "packet");
  }

  private void moved(String actor, UUID document, String from, String to) {
    entry(ExchangeEntry.DELIVERY_MOVED, actor, document, "recipient", HERE, "from", from, "to", to);
  }

  private void status(UUID document, String status) {
    entry(ExchangeEntry.STATUS_REPORTED, SYSTEM, document, "recipient", HERE, "status", status);
  }

  private void letter(UUID id, String documentId, int type, String text) {
    var packet = new StoredPacket(id, "aa", 1, null);
    var sent = new Sent(id, documentId, type, "1/a", "V/v", LocalDate.EPOCH, packet);
    letters.add(new Observed.Letter(sent, LetterText.of(text)));
  }

  @Test
  void ofASystemThatDidNothingNothingIsSaid() {
    for (var check : ConformanceCheck.values()) {
      assertThat(outcome(check)).as(check.number()).isEqualTo(Outcome.NOT_SEEN);
    }
    over = true;
    assertThat(outcome(ConformanceCheck.NOTHING_LEFT)).isEqualTo(Outcome.NOT_SEEN);
  }

  @Test
  void numbersAreOnePerCheckAndWithoutGap() {
    for (var check : ConformanceCheck.values()) {
      assertThat(check.number()).isEqualTo("C%02d".formatted(check.ordinal() + 1));
    }
    assertThat(ConformanceCheck.values()).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({"api,PASSED", "vxp,NOT_SEEN", "ltvb,NOT_SEEN"})
  void onlyTheSignedFaceShowsThatCallsAreSigned(String channel, Outcome expected) {
    accepted(FIRST, channel, "");
    assertThat(outcome(ConformanceCheck.SIGNED)).isEqualTo(expected);
  }

  @Test
  void whatOthersDidIsNotTheSystems() {
    accepted(FIRST, "vxp", "");
    read("another", SECOND);
    assertThat(outcome(ConformanceCheck.FETCHED)).isEqualTo(Outcome.NOT_SEEN);
    read(SYSTEM, SECOND);
    assertThat(result(ConformanceCheck.FETCHED).documents()).containsExactly(SECOND);
  }

  @ParameterizedTest
  @CsvSource({"aa,PASSED", "bb,FAILED"})
  void aRepetitionIsTheSameBytes(String sha256, Outcome expected) {
    accepted(FIRST, "api", "");
    again(FIRST, sha256);
    again(SECOND, "cc");
    assertThat(outcome(ConformanceCheck.REPEATED)).isEqualTo(expected);
  }

  @Test
  void onePacketForFurtherRecipientsIsAcceptedTwiceAndNotRepeated() {
    accepted(FIRST, "vxp", "");
    accepted(FIRST, "vxp", "");
    assertThat(outcome(ConformanceCheck.REPEATED)).isEqualTo(Outcome.NOT_SEEN);
    again(FIRST, "aa");
    assertThat(result(ConformanceCheck.REPEATED).documents()).containsExactly(FIRST);
  }

  @ParameterizedTest
  @CsvSource({"b,0,FAILED", "a,0,NOT_SEEN", "b,3,NOT_SEEN", "'',0,NOT_SEEN"})
  void oneLetterUnderTwoDocumentIdsIsNoRepetition(String id, int type, Outcome expected) {
    letter(FIRST, "a", 0, "V/v");
    letter(SECOND, id, type, "V/v");
    assertThat(outcome(ConformanceCheck.REPEATED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Qu\u1ea3ng B\u00ecnh,PASSED",
    "Qua\u0309ng Bi\u0300nh,FAILED",
    "\u00d0\u1ed3ng H\u1edbi,FAILED",
    "Quang Binh,NOT_SEEN"
  })
  void vietnameseIsComposed(String text, Outcome expected) {
    letter(FIRST, "a", 0, text);
    assertThat(outcome(ConformanceCheck.COMPOSED)).isEqualTo(expected);
  }

  @Test
  void aConfirmationComesAfterTheFetch() {
    read(SYSTEM, FIRST);
    moved(SYSTEM, FIRST, "initial", "processing");
    moved(SYSTEM, FIRST, "processing", "done");
    assertThat(outcome(ConformanceCheck.CONFIRMED_AFTER)).isEqualTo(Outcome.PASSED);
    moved(SYSTEM, SECOND, "initial", "processing");
    moved(SYSTEM, SECOND, "processing", "done");
    assertThat(result(ConformanceCheck.CONFIRMED_AFTER))
        .extracting(Result::outcome, Result::documents)
        .containsExactly(Outcome.FAILED, List.of(SECOND));
  }

  @Test
  void whatWasPerhapsFetchedBeforeTheRunIsNotJudged() {
    moved(SYSTEM, FIRST, "processing", "done");
    moved("a clerk", SECOND, "initial", "done");
    assertThat(outcome(ConformanceCheck.CONFIRMED_AFTER)).isEqualTo(Outcome.NOT_SEEN);
  }

  @Test
  void aRefusedRecipientIsNoReasonToSendAgain() {
    accepted(FIRST, "api", "000.00.00.ZZ9:EX-0104");
    accepted(SECOND, "api", "000.00.00.ZZ8:EX-0105");
    again(SECOND, "aa");
    assertThat(result(ConformanceCheck.REFUSED_RECIPIENT).documents()).containsExactly(FIRST);
    assertThat(outcome(ConformanceCheck.REFUSED_RECIPIENT)).isEqualTo(Outcome.PASSED);
    again(FIRST, "aa");
    assertThat(outcome(ConformanceCheck.REFUSED_RECIPIENT)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void statusesComeInOrder() {
    status(FIRST, "06");
    status(SECOND, "03");
    assertThat(outcome(ConformanceCheck.STATUS_ORDER)).isEqualTo(Outcome.NOT_SEEN);
    status(SECOND, "06");
    assertThat(result(ConformanceCheck.STATUS_ORDER).documents()).containsExactly(SECOND);
    outOfOrder.add(FIRST);
    assertThat(outcome(ConformanceCheck.STATUS_ORDER)).isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @CsvSource({"0,5,PASSED", "0,-5,NOT_SEEN", "2,5,FAILED", "0,,NOT_SEEN"})
  void aWebhookConfirmsInTheRun(int failures, Integer seconds, Outcome expected) {
    hooks.add(new Hook(failures, seconds == null ? null : BEGAN.plusSeconds(seconds)));
    assertThat(outcome(ConformanceCheck.TOLD_BY_WEBHOOK)).isEqualTo(expected);
  }

  @Test
  void aPaceIsJudgedInMinutesWithoutWork() {
    calls.put(BEGAN, 61);
    calls.put(BEGAN.plusSeconds(60), 60);
    now = BEGAN.plusSeconds(59);
    read(SYSTEM, FIRST);
    assertThat(outcome(ConformanceCheck.CALL_RATE)).as("two minutes").isEqualTo(Outcome.NOT_SEEN);
    calls.put(BEGAN.plusSeconds(120), 1);
    assertThat(outcome(ConformanceCheck.CALL_RATE)).isEqualTo(Outcome.PASSED);
    calls.put(BEGAN.plusSeconds(180), 61);
    assertThat(outcome(ConformanceCheck.CALL_RATE)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void whatArrivedIsDoneWhenTheRunEnds() {
    arrived(FIRST);
    arrived(SECOND);
    moved(SYSTEM, FIRST, "processing", "done");
    assertThat(result(ConformanceCheck.NOTHING_LEFT))
        .extracting(Result::outcome, Result::documents)
        .containsExactly(Outcome.NOT_SEEN, List.of(SECOND));
    over = true;
    assertThat(outcome(ConformanceCheck.NOTHING_LEFT)).isEqualTo(Outcome.FAILED);
    entry(ExchangeEntry.DELIVERY_WITHDRAWN, OFFICE, SECOND, "recipient", HERE);
    assertThat(result(ConformanceCheck.NOTHING_LEFT))
        .extracting(Result::outcome, Result::documents)
        .containsExactly(Outcome.PASSED, List.of(FIRST));
  }

  @Test
  void whatAClerkFinishedIsNotTheSystemsMerit() {
    arrived(FIRST);
    moved("a clerk", FIRST, "initial", "done");
    over = true;
    assertThat(outcome(ConformanceCheck.NOTHING_LEFT)).isEqualTo(Outcome.NOT_SEEN);
  }
}
