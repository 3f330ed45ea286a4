package vn.lienthong.journal.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entry stands at which place; asked for few of them. */
final class LeafPlaces {
  private final Connection connection;

  LeafPlaces(Connection connection) {
    this.connection = connection;
  }

  /** -1 when it has none. */
  long of(UUID entry) throws SQLException {
    try (var statement =
        connection.prepareStatement("select sequence from journal.leaf where entry = ?")) {
      statement.setObject(1, entry);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }

  @Nullable UUID at(long sequence) throws SQLException {
    try (var statement =
        connection.prepareStatement("select entry from journal.leaf where sequence = ?")) {
      statement.setLong(1, sequence);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : null;
      }
    }
  }
}
