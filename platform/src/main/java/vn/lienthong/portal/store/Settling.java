package vn.lienthong.portal.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.Outbox.Try;

/** What becomes of something that was told; each try is kept. */
final class Settling {
  private static final int LONGEST = 2000;

  private final JdbcClient db;

  Settling(JdbcClient db) {
    this.db = db;
  }

  boolean sent(Queued item, Try attempt) {
    keep(item, attempt);
    return settle(item, attempt, "status = 'SENT', settled_at = :at, creates = :creates") == 1;
  }

  void later(Queued item, Try attempt, Instant next) {
    keep(item, attempt);
    var counted =
        attempt.outcome().ofTheLine()
            ? "failed_since = coalesce(failed_since, :at), alone = alone or :alone"
            : "refusals = refusals + 1";
    tried(item, attempt, counted + ", next_attempt = :next, creates = :creates")
        .param("next", Times.of(next))
        .param("alone", attempt.outcome().perhapsOfTheItem())
        .update();
  }

  void stuck(Queued item, Try attempt) {
    keep(item, attempt);
    settle(item, attempt, "status = 'STUCK', settled_at = :at, creates = :creates");
  }

  void again(Queued item, Try attempt) {
    keep(item, attempt);
    settle(item, attempt, "creates = :creates");
  }

  private int settle(Queued item, Try attempt, String change) {
    return tried(item, attempt, change).update();
  }

  /** Nothing happens to what somebody else has settled meanwhile. */
  private JdbcClient.StatementSpec tried(Queued item, Try attempt, String change) {
    return db.sql(
            "update portal.outbox set "
                + change
                + """
                , attempts = attempts + 1, outcome = :outcome, detail = :detail,
                  code = case when :code = '' then code else :code end
                where id = :id and status = 'WAITING'\
                """)
        .param("at", Times.of(attempt.at()))
        .param("creates", item.creates())
        .param("outcome", attempt.outcome().name())
        .param("detail", cut(attempt.message()))
        .param("code", attempt.code())
        .param("id", item.id());
  }

  private void keep(Queued item, Try attempt) {
    db.sql(
            """
            insert into portal.attempt (item, at, outcome, error_code, message, together, sent)
            values (:item, :at, :outcome, :error_code, :message, :together, :sent)\
            """)
        .param("item", item.id())
        .param("at", Times.of(attempt.at()))
        .param("outcome", attempt.outcome().name())
        .param("error_code", cut(attempt.errorCode()))
        .param("message", cut(attempt.message()))
        .param("together", attempt.together())
        .param("sent", attempt.sent())
        .update();
  }

  /** The database takes no NUL, and an answer may hold anything. */
  private static String cut(String text) {
    var clean = text.replace("\0", "");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
