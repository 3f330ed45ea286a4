package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.LinkedPeers.ORIGIN;
import static vn.lienthong.exchange.application.LinkedPeers.head;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.journal.SignedHead;

/** Each node keeps the heads of its peers and sees when one does not continue the one before. */
@Tag("once")
class WitnessTests extends AmongHubs {
  private void shown(SignedHead head) {
    centre.axis.peers.show(province.code, head);
    pass(Duration.ofMinutes(2));
    centre.work();
  }

  private SignedHead kept() {
    return centre.peers().head(Hub.ADMINISTRATOR, province.code).orElseThrow();
  }

  private long alarms() {
    return centre.axis.journal.count(ExchangeEntry.PEER_CONTRADICTED.type());
  }

  @Test
  void aHeadThatContinuesTheKeptOneTakesItsPlace() {
    assertThat(kept().size()).isEqualTo(10);
    shown(head(ORIGIN, 20, 1, "later"));
    assertThat(kept()).isEqualTo(head(ORIGIN, 20, 1, "later"));
    assertThat(centre.view(province).contradicted()).isFalse();
  }

  @Test
  void aHeadThatIsNotProvenToContinueIsAnAlarmOnceAndTheKeptOneStays() {
    centre.axis.peers.prove(List.of("something else"));
    shown(head(ORIGIN, 20, 1, "forked"));
    shown(head(ORIGIN, 21, 2, "forked"));

    assertThat(kept().size()).isEqualTo(10);
    assertThat(centre.view(province).contradicted()).isTrue();
    assertThat(centre.view(province).witnesses().get(0).contradiction())
        .isEqualTo(head(ORIGIN, 20, 1, "forked").text());
    assertThat(alarms()).isEqualTo(1);
  }

  @Test
  void anAlarmDoesNotGoAwayByItself() {
    centre.axis.peers.prove(List.of());
    shown(head(ORIGIN, 20, 1, "forked"));
    centre.axis.peers.prove(List.of(SaidProofs.CONTINUES));
    shown(head(ORIGIN, 30, 2, "healed"));
    assertThat(kept().size()).isEqualTo(30);
    assertThat(centre.view(province).contradicted()).isTrue();
  }

  @Test
  void aJournalThatGotShorterIsAnAlarm() {
    shown(head(ORIGIN, 9, 5, "cut"));
    assertThat(alarms()).isEqualTo(1);
    assertThat(kept().size()).isEqualTo(10);
  }

  @Test
  void aHeadThatWasSignedBeforeTheKeptOneSaysNothing() {
    shown(head(ORIGIN, 20, 10, "later"));
    shown(head(ORIGIN, 15, 5, "of a replica"));
    assertThat(alarms()).isZero();
    assertThat(kept().size()).isEqualTo(20);
  }

  @Test
  void anotherRootOfTheSameSizeIsAnAlarm() {
    shown(head(ORIGIN, 10, 1, "other"));
    assertThat(alarms()).isEqualTo(1);
  }

  @Test
  void aHeadOfAnotherKeyIsNotKept() {
    shown(new SignedHead(ORIGIN, 20, "root", AxisHarness.NOW, "key", "forged"));
    assertThat(kept().size()).isEqualTo(10);
    assertThat(centre.view(province).roundError()).contains("not signed");
    assertThat(alarms()).isZero();
  }

  /** A restored node goes on under a new name; the old log stays on record. */
  @Test
  void aNewLogIsKeptBesideTheOldOne() {
    shown(head("restored", 3, 1, "root"));
    assertThat(centre.view(province).witnesses())
        .extracting(witness -> witness.head().origin())
        .containsExactly("restored", ORIGIN);
    assertThat(kept().origin()).isEqualTo("restored");
  }
}
