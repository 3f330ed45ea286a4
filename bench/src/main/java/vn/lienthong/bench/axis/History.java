package vn.lienthong.bench.axis;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Rows as years of traffic would leave them, written to the database of a node: each document went
 * to ten agencies, one of which is the one that is watched.
 */
final class History {
  private static final int RECIPIENTS = 10;
  private static final int STEP = 50_000;
  private static final String ONE_PACKET = "00000000-0000-0000-0000-000000000001";

  private static final String DOCUMENTS =
      """
      with written as (
        insert into exchange.document (id, packet, message_type, sender, sender_name, document_id,
          business_type, code_number, code_notation, symbol_key, subject, content, type_name,
          priority, promulgation_date, signer, search_key, accepted_at, accepted_from, slot)
        select gen_random_uuid(), ?::uuid, 'edoc', ?, 'Văn phòng Chính phủ', 'history-' || n, 0,
          n::text, 'VPCP-BENCH', n || '/vpcp-bench', 'Văn bản số ' || n, '', 'Công văn', 0,
          date '2020-01-02', '', 'van ban so ' || n, timestamptz '2020-01-02 01:00Z', 'bench', '{}'
        from generate_series(?::bigint, ?::bigint) n
        returning id
      )
      insert into exchange.delivery (id, document, message_type, recipient, recipient_name,
        addressed_to, addressed_name, state, created_at, updated_at)
      select gen_random_uuid(), d.id, 'edoc', r, '', r, '', ?, timestamptz '2020-01-02 01:00Z',
        timestamptz '2020-01-02 01:00Z'
      from written d cross join unnest(?::text[]) r\
      """;

  private final DataSource database;
  private final String watched;
  private long documents;
  private long finished;

  History(DataSource database, String watched) throws SQLException {
    this.database = database;
    this.watched = watched;
    execute(
        "insert into exchange.packet (id, sha256, size, body) values ('%s', '', 0, '')"
            .formatted(ONE_PACKET));
  }

  /** Finished deliveries until there are so many in all. */
  void finished(long deliveries) throws SQLException {
    var recipients = new String[RECIPIENTS];
    recipients[0] = watched;
    for (int n = 1; n < RECIPIENTS; n++) {
      recipients[n] = "000.00.%02d.H99".formatted(n);
    }
    write(deliveries / RECIPIENTS - finished, "done", recipients);
    finished = deliveries / RECIPIENTS;
    execute("vacuum analyze exchange.document, exchange.delivery");
  }

  /** Deliveries that wait for the one that is watched. */
  void waiting(int deliveries) throws SQLException {
    write(deliveries, "initial", watched);
  }

  private void write(long amount, String state, String... recipients) throws SQLException {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(DOCUMENTS)) {
      for (long from = 0; from < amount; from += STEP) {
        insert.setString(1, ONE_PACKET);
        insert.setString(2, Letters.SENDER);
        insert.setLong(3, documents + from + 1);
        insert.setLong(4, documents + Math.min(from + STEP, amount));
        insert.setString(5, state);
        insert.setArray(6, connection.createArrayOf("text", recipients));
        insert.executeUpdate();
      }
    }
    documents += amount;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
