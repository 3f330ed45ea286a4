package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;

/** Places of the inbox are given before the commit: a cursor must wait for who is slow. */
class InboxCursorTests extends OnTheAxis {
  @Test
  void whatIsCommittedLateStandsBeforeWhatACursorMayPass() throws SQLException {
    var slow = send(aLetter().to(HA_NOI.value()));
    try (var late = axis.get(DataSource.class).getConnection()) {
      late.setAutoCommit(false);
      queue(late, slow);
      var fast = send(aLetter().number("2"));

      assertThat(inbox()).extracting(MailItem::docId).containsExactly(fast);
      assertThat(inbox()).extracting(MailItem::settled).containsExactly(false);

      late.commit();
      assertThat(inbox()).extracting(MailItem::docId).containsExactly(slow, fast);
      assertThat(inbox()).extracting(MailItem::settled).containsExactly(true, true);
    }
  }

  @Test
  void whoOnlyReadsHoldsNoCursor() throws SQLException {
    try (var backup = axis.get(DataSource.class).getConnection();
        var statement = backup.createStatement()) {
      backup.setAutoCommit(false);
      statement.execute("select count(*) from exchange.delivery");
      send(aLetter());
      assertThat(inbox()).extracting(MailItem::settled).containsExactly(true);
    }
  }

  /** Rows of an earlier release have no time: they were committed long ago. */
  @Test
  void whatWasListedByAnEarlierReleaseIsSettled() {
    send(aLetter());
    axis.db().sql("update exchange.delivery set listed_at = null").update();
    assertThat(inbox()).extracting(MailItem::settled).containsExactly(true);
  }

  private UUID send(PacketFixture letter) {
    return axis.submit(OFFICE, letter.bytes()).docId();
  }

  private List<MailItem> inbox() {
    return axis.get(Mailbox.class)
        .list(systemOf(QUANG_BINH), MailFilter.pending(MessageType.EDOC, 10));
  }

  private static void queue(Connection connection, UUID document) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into exchange.delivery (id, document, message_type, recipient, recipient_name,
              addressed_to, addressed_name, state, created_at, updated_at)
            select gen_random_uuid(), document, message_type, ?, '', ?, '', state, created_at,
              updated_at
            from exchange.delivery where document = ?\
            """)) {
      insert.setString(1, QUANG_BINH.value());
      insert.setString(2, QUANG_BINH.value());
      insert.setObject(3, document);
      insert.executeUpdate();
    }
  }
}
