package vn.lienthong.identity.application;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.RightsTable;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Right;
import vn.lienthong.shared.Rights;

/** Answers from the table of rights; the kind of a caller must fit its role. */
@Component
class RightsService implements Rights {
  private static final String TABLE = "/identity/rights.csv";

  /** An administrator whose post is at no agency: what concerns all agencies is for these alone. */
  static final String NODE_ADMINISTRATOR = "node-administrator";

  private final RightsTable table = read();

  @Override
  public boolean allows(Caller caller, Right right) {
    return fits(caller)
        && (allows(caller.role(), right) || (atNode(caller) && allows(NODE_ADMINISTRATOR, right)));
  }

  private boolean allows(String role, Right right) {
    return table.allows(role, right.module(), right.key());
  }

  static RightsTable read() {
    var stream = Objects.requireNonNull(RightsService.class.getResourceAsStream(TABLE));
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new RightsTable(
          rows.stream()
              .map(row ->
                  new RightsTable.Row(
                      row.getField("role"), row.getField("module"), row.getField("right")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No person gets a right by calling itself a system, the node, or its administrator. */
  private static boolean fits(Caller caller) {
    return switch (caller.kind()) {
      case NODE -> caller.role().equals("node");
      case SYSTEM -> caller.role().equals("system") || caller.role().equals("peer");
      case PERSON, DISPLAY -> Role.of(caller.role()).isPresent();
    };
  }

  private static boolean atNode(Caller caller) {
    return caller.agency() == null && caller.role().equals(Role.ADMINISTRATOR.key());
  }
}
