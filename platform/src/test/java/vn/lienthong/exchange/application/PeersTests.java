package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.PeerError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.PeerClaims;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** Peers on record, and who says that it serves which agency. */
@Tag("once")
class PeersTests extends AmongHubs {
  private long changes() {
    return centre.axis.journal.count(ExchangeEntry.PEER_AGENCIES_CHANGED.type());
  }

  private String serving(AgencyCode agency) {
    return centre
        .axis
        .get(PeerClaims.class)
        .serving(List.of(agency))
        .getOrDefault(agency, "nobody");
  }

  @Test
  void aPeerIsOnRecordWithItsKeyAndTheJournalSaysWhoPutItThere() {
    var key = PemKey.id(province.axis.get(NodeKey.class).verifying());
    assertThat(centre.view(province))
        .satisfies(peer -> {
          assertThat(peer.active()).isTrue();
          assertThat(peer.key()).isEqualTo(key).hasSize(16);
          assertThat(peer.agencies()).isEqualTo(2);
          assertThat(peer.lastRound()).isEqualTo(AxisHarness.NOW);
        });
    assertThat(centre.axis.journal.entries())
        .filteredOn(entry -> entry.type() == ExchangeEntry.PEER_SAVED)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.by()).isEqualTo(Hub.ADMINISTRATOR);
          assertThat(entry.facts()).containsEntry("peer", province.code).containsEntry("key", key);
        });
  }

  @Test
  void savingAPeerAgainReplacesItsKeyAndKeepsWhatItServes() {
    var fresh = PemKey.text(new TestNodeKey().verifying());
    var entry = new Peers.Entry(province.code, "Tên mới", "https://b2.example", fresh);
    centre.peers().save(Hub.ADMINISTRATOR, entry);

    assertThat(centre.peers().all(Hub.ADMINISTRATOR))
        .singleElement()
        .satisfies(peer -> {
          assertThat(peer.name()).isEqualTo("Tên mới");
          assertThat(peer.address()).isEqualTo("https://b2.example");
          assertThat(peer.agencies()).isEqualTo(2);
        });
  }

  @Test
  void aPeerThatIsNotOnRecordCannotBeSwitched() {
    assertThatThrownBy(() -> centre.peers().activate(Hub.ADMINISTRATOR, "000.00.00.X99"))
        .isInstanceOfSatisfying(
            RuleViolated.class, e -> assertThat(e.error()).isEqualTo(PeerError.PEER_NOT_FOUND));
  }

  @Test
  void switchingAPeerOffTwiceIsJournaledOnce() {
    centre.peers().deactivate(Hub.ADMINISTRATOR, province.code);
    centre.peers().deactivate(Hub.ADMINISTRATOR, province.code);
    assertThat(centre.axis.journal.count(ExchangeEntry.PEER_SWITCHED.type())).isEqualTo(1);
    assertThat(serving(QUANG_BINH)).isEqualTo("nobody");
  }

  @Test
  void aNodeTellsTheAgenciesWithADeskOrASystem() {
    province.axis.db().sql("insert into exchange.desk values ('000.00.00.H26', now())").update();
    pass(Duration.ofMinutes(2));
    work();
    assertThat(serving(HA_NOI)).isEqualTo(province.code);
    assertThat(serving(JUSTICE)).isEqualTo(province.code);
    assertThat(centre.view(province).agencies()).isEqualTo(3);
  }

  @Test
  void aRoundIsGoneWhenItsTimeHasComeAndChangesNothingWhereNothingChanged() {
    assertThat(changes()).isEqualTo(1);
    province.axis.systems.leave(JUSTICE);
    pass(Duration.ofSeconds(59));
    work();
    assertThat(serving(JUSTICE)).isEqualTo(province.code);
    pass(Duration.ofSeconds(2));
    work();
    assertThat(serving(JUSTICE)).isEqualTo("nobody");
    assertThat(changes()).isEqualTo(2);
    pass(Duration.ofMinutes(2));
    work();
    assertThat(changes()).isEqualTo(2);
  }

  @Test
  void aPeerThatIsAwayKeepsItsAgenciesAndIsShownAsAway() {
    centre.axis.peers.breakDown(province.code);
    pass(Duration.ofMinutes(2));
    work();
    assertThat(centre.view(province).roundError()).isEqualTo("down");
    assertThat(serving(QUANG_BINH)).isEqualTo(province.code);

    centre.axis.peers.mend(province.code);
    pass(Duration.ofSeconds(10));
    work();
    assertThat(centre.view(province).roundError()).isEmpty();
  }

  @Test
  void anAgencyClaimedByTwoKeepsItsFormerPeerAndIsShown() {
    try (var capital = capital()) {
      capital.axis.systems.serve(JUSTICE);
      Hub.peer(centre, capital);
      work();
      assertThat(serving(JUSTICE)).isEqualTo(province.code);
      assertThat(centre.peers().conflicts(Hub.ADMINISTRATOR))
          .containsExactly(new Peers.Conflict(JUSTICE, List.of(province.code, capital.code)));

      province.axis.systems.leave(JUSTICE);
      pass(Duration.ofMinutes(2));
      work();
      assertThat(serving(JUSTICE)).isEqualTo(capital.code);
      assertThat(centre.peers().conflicts(Hub.ADMINISTRATOR)).isEmpty();
    }
  }

  @Test
  void whatIsServedHereIsNeverElsewhere() {
    province.axis.systems.serve(OFFICE);
    pass(Duration.ofMinutes(2));
    work();
    assertThat(centre.axis.get(ServedAgencies.class).elsewhere(List.of(OFFICE, JUSTICE)))
        .containsOnlyKeys(JUSTICE);
  }
}
