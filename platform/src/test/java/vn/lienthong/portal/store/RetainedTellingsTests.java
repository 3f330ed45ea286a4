package vn.lienthong.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.journal.RetainedRecords.Key;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.Outbox.Try;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.TestDatabase;

/** What was sent to the portal leaves the node after its time; that it was sent does not. */
class RetainedTellingsTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOW = Instant.parse("2020-02-12T03:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final JdbcClient db = JdbcClient.create(DATABASE.dataSource());
  private final Outbox outbox = new JdbcOutbox(db);
  private final RetainedTellings retained = new RetainedTellings(db);

  @BeforeEach
  void anEmptyOutbox() {
    db.sql("truncate portal.outbox, portal.attempt, portal.difference, portal.dossier").update();
  }

  private Queued accepted(int number) {
    var dossier = new DossierId(new UUID(7, number));
    var agency = new AgencyCode("000.00.31.H46");
    outbox.happened(
        new Outbox.Event(dossier, DossierAct.ACCEPT, agency, DossierState.ACCEPTED, NOW), NOW);
    return outbox.due(NOW, 9).stream()
        .filter(one -> one.dossier().equals(dossier))
        .findFirst()
        .orElseThrow();
  }

  private static Try tried(Outcome outcome, Instant at) {
    return new Try(outcome, "0", "xong", 1, "H46-1", "{\"MaHoSo\":\"H46-1\"}", at);
  }

  private List<String> ids(Instant before) {
    return retained.due(before, 9).stream().map(Key::id).toList();
  }

  @Test
  void everyTryOfWhatIsSettledLeavesWithAllThatItWas() {
    var item = accepted(1);
    outbox.later(item, tried(Outcome.TIMED_OUT, NOW), NOW);
    outbox.sent(item, tried(Outcome.TAKEN, LATER));

    assertThat(ids(LATER)).as("settled at that instant only").isEmpty();
    var due = retained.due(LATER.plusSeconds(1), 9);
    assertThat(due).extracting(Key::at).containsExactly(NOW, LATER);
    assertThat(retained.due(LATER.plusSeconds(1), 1)).hasSize(1);
    assertThat(retained.read(due))
        .first()
        .satisfies(one ->
            assertThat(Map.<String, Object>copyOf(one.fields()))
                .containsEntry("code", "H46-1")
                .containsEntry("outcome", "TIMED_OUT")
                .containsEntry("part", "DOSSIER")
                .containsEntry("event", 1)
                .containsEntry("sent", "{\"MaHoSo\":\"H46-1\"}"));

    var gone = retained.remove(due.stream().map(Key::id).toList(), LATER.plusSeconds(1), "a");

    assertThat(gone.count()).isEqualTo(2);
    assertThat(ids(NOW.plusSeconds(999))).isEmpty();
    assertThat(new JdbcSyncLists(db).of(item.dossier()).get(0).item().attempts()).isEqualTo(2);
  }

  /** The journal may be read again from its beginning. */
  @Test
  void whatLeftIsNotToldAgain() {
    var item = accepted(1);
    outbox.sent(item, tried(Outcome.TAKEN, NOW));
    retained.remove(ids(LATER), LATER, "a");

    outbox.recount();
    outbox.happened(
        new Outbox.Event(
            item.dossier(), DossierAct.ACCEPT, item.agency(), DossierState.ACCEPTED, NOW),
        LATER);

    assertThat(outbox.due(LATER, 9)).isEmpty();
  }

  @Test
  void whatWaitsOrIsLaidAsideStays() {
    outbox.later(accepted(1), tried(Outcome.TIMED_OUT, NOW), NOW);
    outbox.stuck(accepted(2), tried(Outcome.REFUSED, NOW));

    assertThat(ids(LATER)).isEmpty();
    var all = db.sql("select id::text from portal.attempt").query(String.class).list();
    assertThat(retained.remove(all, LATER, "a").count()).isZero();
  }
}
