package vn.lienthong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Cause;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.Simulator;
import vn.lienthong.portal.SyncAttempt;
import vn.lienthong.portal.SyncItem;
import vn.lienthong.portal.SyncState;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.SaidFrame;
import vn.lienthong.web.Tone;

/** Words of the pages of the synchronisation. */
class SyncWordsTests {
  private static final Instant AT = Instant.parse("2020-02-12T03:00:00Z");

  private static SyncItem item(Part part, boolean creates) {
    return new SyncItem(
        1,
        new DossierId(new UUID(1, 2)),
        "H46-200212-0001",
        3,
        part,
        creates,
        Cause.NEWS,
        new AgencyCode("H46"),
        DossierState.ACCEPTED,
        AT,
        SyncStatus.WAITING,
        0,
        AT,
        null,
        null,
        "");
  }

  @ParameterizedTest
  @CsvSource({
    "DOSSIER, true, first, 'DongBoHoSoMC, isUpdating=False'",
    "DOSSIER, false, update, 'DongBoHoSoMC, isUpdating=True'",
    "PROGRESS, false, progress, CapNhatTienDoHoSoMC"
  })
  void whatIsToldHasItsNameInWordsAndAtThePortal(
      Part part, boolean creates, String key, String call) {
    assertThat(SyncWords.what(SaidFrame.frame(), item(part, creates)))
        .isEqualTo("portal.what." + key + " [3, casework.state.ACCEPTED]");
    assertThat(SyncWords.call(item(part, creates))).isEqualTo(call);
  }

  @Test
  void anOutcomeIsToldWithWhatCameBack() {
    var frame = SaidFrame.frame();

    assertThat(SyncWords.outcome(frame, Outcome.TAKEN, " ")).isEqualTo("portal.outcome.TAKEN");
    assertThat(SyncWords.outcome(frame, Outcome.REFUSED, "7 sai"))
        .isEqualTo("portal.outcome.said [portal.outcome.REFUSED, 7 sai]");
    assertThat(SyncWords.answer(new SyncAttempt(AT, Outcome.REFUSED, "7", "sai", 1, "")))
        .isEqualTo("7 sai");
    assertThat(SyncWords.answer(new SyncAttempt(AT, Outcome.TIMED_OUT, "", "late", 1, "")))
        .isEqualTo("late");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyOutcomeHasOneMeaning(Outcome outcome) {
    assertThat(outcome.done() && outcome.ofTheLine()).isFalse();
    assertThat(outcome.perhapsOfTheItem()).isIn(false, outcome.ofTheLine());
    assertThat(SyncWords.tone(outcome))
        .isEqualTo(outcome.done() ? Tone.GOOD : outcome.ofTheLine() ? Tone.WARNING : Tone.BAD);
  }

  /** Keys that are put together on the pages are seen by no other test. */
  @ParameterizedTest
  @CsvSource({"vi", "en"})
  void everyWordThatIsPutTogetherExists(String language) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var bundle =
        ResourceBundle.getBundle(
            "i18n/portal", language.equals("en") ? Locale.ENGLISH : Locale.ROOT, noFallback);
    var keys = bundle.keySet();
    Arrays.stream(Outcome.values()).forEach(one -> has(keys, "portal.outcome." + one));
    Arrays.stream(SyncStatus.values()).forEach(one -> has(keys, "portal.status." + one));
    Arrays.stream(Cause.values()).forEach(one -> has(keys, "portal.cause." + one));
    Arrays.stream(DossierAct.values()).forEach(one -> has(keys, "portal.deed." + one));
    Arrays.stream(Showing.values())
        .forEach(one -> {
          has(keys, "portal.showing." + one);
          has(keys, "portal.none." + one);
        });
    Arrays.stream(SyncStatus.values()).forEach(one -> has(keys, "portal.column." + one));
    Arrays.stream(Simulator.Mode.values())
        .forEach(one -> {
          has(keys, "portal.simulator.mode." + one);
          has(keys, "portal.simulator.hint." + one);
        });
  }

  private static void has(Set<String> keys, String key) {
    assertThat(keys).contains(key);
  }

  @Test
  void aListIsFoundByItsNameInTheAddress() {
    for (var showing : Showing.values()) {
      assertThat(Showing.of(showing.key())).isEqualTo(showing);
    }
    assertThat(Showing.of("")).isEqualTo(Showing.STUCK);
    assertThat(Showing.of("STUCK")).isEqualTo(Showing.STUCK);
    assertThat(Showing.of("x")).isEqualTo(Showing.STUCK);
  }

  @Test
  void listsAreCountedButForDifferences() {
    var line = new SyncState.Line(0, null, "", null, AT, null, 0);
    var state = new SyncState("", 3, 2, 9, null, line);

    assertThat(Showing.WAITING.count(state)).isEqualTo(3);
    assertThat(Showing.STUCK.count(state)).isEqualTo(2);
    assertThat(Showing.SENT.count(state)).isEqualTo(9);
    assertThat(Showing.DIFFERENCES.count(state)).isZero();
  }
}
