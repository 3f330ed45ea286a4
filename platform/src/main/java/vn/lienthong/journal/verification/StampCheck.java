package vn.lienthong.journal.verification;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.StampToken;
import vn.lienthong.journal.verification.Finding.Kind;

/** Checks that each time stamp holds and stamps the head beside which it lies. */
final class StampCheck {
  private static final String STAMPS =
      """
      select t.token, t.size as stamped, l.origin, h.size, h.root, h.at, h.key, h.signature
      from journal.time_stamp t
      left join journal.head h on h.log = t.log and h.size = t.size
      left join journal.log l on l.number = t.log
      order by t.log, t.size\
      """;

  private final Consumer<Finding> findings;

  StampCheck(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** One stored stamp; the head is null when it is gone. */
  private record Stored(byte[] token, long size, @Nullable SignedHead head) {
    static Stored read(ResultSet row) throws SQLException {
      var head = row.getBytes("root") == null ? null : JournalAudit.head(row);
      return new Stored(row.getBytes("token"), row.getLong("stamped"), head);
    }
  }

  /** Reports what is wrong; answers a line on what there is. */
  String check(Connection connection) throws SQLException {
    long count = 0;
    var newest = "";
    if (!kept(connection)) return "no time stamps are kept yet";
    try (var rows = Rows.of(connection, STAMPS, Stored::read)) {
      for (var stored = rows.take(); stored != null; stored = rows.take()) {
        count++;
        newest = ", the newest " + says(stored);
      }
    }
    return count == 0
        ? "no time stamp yet"
        : count + " time stamps" + newest + " (whether to believe it is yours to decide)";
  }

  /** A database from before the stamps has no table of them. */
  private static boolean kept(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select to_regclass('journal.time_stamp') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private String says(Stored stored) {
    var place = "over " + stored.size() + " entries";
    try {
      var token = StampToken.of(stored.token());
      var head = stored.head();
      if (head == null) throw new IOException("its head is gone");
      token.check(StampToken.imprint(head));
      return place + " at " + token.at() + " by " + token.authority();
    } catch (IOException e) {
      var detail = "time stamp " + place + ": " + e.getMessage();
      findings.accept(new Finding(Kind.STAMP_CHANGED, -1, null, detail));
      return place + " does not hold";
    }
  }
}
