package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import vn.lienthong.shared.NodeCommand;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.testing.TestDatabase;

class JournalCommandsTests {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  @Test
  void theLauncherFindsBothCommands() {
    assertThat(ServiceLoader.load(NodeCommand.class))
        .extracting(NodeCommand::name)
        .contains("verify-journal", "verify-receipt");
    assertThat(ServiceLoader.load(NodeCommand.class))
        .allSatisfy(command -> assertThat(command.usage()).contains(command.name()));
  }

  @Test
  void anUntouchedJournalVerifies() {
    assertThat(verify(TestDatabase.create().dataSource())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("OK: 0 entries");
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsSaidByTheLauncher() {
    var closed =
        new AbstractDataSource() {
          @Override
          public java.sql.Connection getConnection() {
            throw new RuleViolated(SharedError.NOT_FOUND, "node");
          }

          @Override
          public java.sql.Connection getConnection(String user, String password) {
            return getConnection();
          }
        };
    assertThatThrownBy(() -> verify(closed)).isInstanceOf(RuleViolated.class);
  }

  private int verify(DataSource database) {
    return new VerifyJournalCommand().run(database, List.of(), out, out);
  }
}
