package vn.lienthong.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.application.OutboxContract;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Try;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.TestDatabase;

class JdbcOutboxTests extends OutboxContract {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AgencyCode AGENCY = new AgencyCode("000.00.31.H46");
  private static final Instant NOW = Instant.parse("2020-02-12T03:00:00Z");

  private final JdbcClient db = JdbcClient.create(DATABASE.dataSource());

  @Override
  protected Outbox outbox() {
    db.sql("truncate portal.outbox, portal.attempt, portal.difference, portal.dossier").update();
    return new JdbcOutbox(db);
  }

  private static DossierId accepted(Outbox outbox) {
    var dossier = new DossierId(new UUID(7, 8));
    outbox.happened(
        new Outbox.Event(dossier, DossierAct.ACCEPT, AGENCY, DossierState.ACCEPTED, NOW), NOW);
    return dossier;
  }

  @Test
  void everyTryIsKeptAsItWas() {
    var outbox = outbox();
    var dossier = accepted(outbox);
    var item = outbox.due(NOW, 1).get(0);
    outbox.later(item, new Try(Outcome.TIMED_OUT, "", "late", 4, "C", "{\"a\":\"é\"}", NOW), NOW);
    outbox.sent(item, new Try(Outcome.TAKEN, "0", "", 1, "C", "{}", NOW.plusSeconds(5)));

    var told = new JdbcSyncLists(db).of(dossier);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).item().attempts()).isEqualTo(2);
    assertThat(told.get(0).item().status()).isEqualTo(SyncStatus.SENT);
    assertThat(told.get(0).item().settledAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(told.get(0).attempts())
        .extracting(one -> one.outcome() + " " + one.together() + " " + one.sent())
        .containsExactly("TIMED_OUT 4 {\"a\":\"é\"}", "TAKEN 1 {}");
  }

  /** An answer may hold anything. */
  @Test
  void anAnswerOfAnyLengthAndContentIsKept() {
    var outbox = outbox();
    accepted(outbox);
    var item = outbox.due(NOW, 1).get(0);

    outbox.stuck(
        item,
        new Try(Outcome.REFUSED, "9".repeat(5000), "a\0b" + "x".repeat(5000), 1, "", "", NOW));

    var stuck = new JdbcSyncLists(db).list(SyncStatus.STUCK, AGENCY, 1, 10).items().get(0);
    assertThat(stuck.detail()).startsWith("abx").hasSize(2000);
  }

  @Test
  void listsAreOfOneAgencyOrOfAll() {
    var outbox = outbox();
    accepted(outbox);
    var lists = new JdbcSyncLists(db);
    var other = new AgencyCode("000.00.32.H46");

    assertThat(lists.list(SyncStatus.WAITING, null, 1, 10).total()).isOne();
    assertThat(lists.list(SyncStatus.WAITING, AGENCY, 1, 10).total()).isOne();
    assertThat(lists.list(SyncStatus.WAITING, other, 1, 10).total()).isZero();
    assertThat(lists.counts(AGENCY)).containsEntry(SyncStatus.WAITING, 1L);
    assertThat(lists.counts(other)).containsEntry(SyncStatus.WAITING, 0L);
    assertThat(lists.oldest(AGENCY)).contains(NOW);
    assertThat(lists.oldest(other)).isEmpty();
  }
}
