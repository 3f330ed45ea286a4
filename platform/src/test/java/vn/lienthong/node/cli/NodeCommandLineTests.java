package vn.lienthong.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.journal.verification.VerifyJournalCommand;
import vn.lienthong.journal.verification.VerifyReceiptCommand;
import vn.lienthong.node.start.MachineClock;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.NodeCommand;
import vn.lienthong.testing.TestDatabase;

class NodeCommandLineTests {
  @TempDir Path folder;
  private final List<String> heard = new ArrayList<>();
  private final NodeCommand offline = new Echo("echo", false);
  private final NodeCommand asking = new Echo("ask", true);

  @ParameterizedTest
  @ValueSource(strings = {"start", "backup", "restore", "move-database", "echo", "ask"})
  void everyCommandAnswersHelp(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "backup", "restore", "move-database", "echo", "ask"})
  void everyCommandShowsTheRelease(String command) {
    assertThat(run(command, "--version")).isZero();
    assertThat(heard).isEmpty();
  }

  @Test
  void theOptionsThatChooseADatabaseAreOfferedOnceAndOnlyWhereOneIsAsked() {
    var journal = new VerifyJournalCommand();
    var receipt = new VerifyReceiptCommand();
    assertThat(help(journal)).containsOnlyOnce("--data DIR").containsOnlyOnce("URL");
    assertThat(help(receipt)).doesNotContain("--data", "--database-url");
    assertThat(
            NodeCommandLine.run(Object.class, List.of(receipt), "verify-receipt", "x", "--data=y"))
        .isEqualTo(2);
  }

  private static String help(NodeCommand command) {
    return DatabaseCommand.help(command);
  }

  @Test
  void anUnknownCommandOrOptionEndsWithTheCodeForUsage() {
    assertThat(run("dance")).isEqualTo(2);
    assertThat(run("restore", "a.zip", "--nowhere")).isEqualTo(2);
    assertThat(run("start", "--port", "many")).isEqualTo(2);
  }

  @Test
  void aFolderWithoutANodeIsNamedAndLeftAlone() {
    assertThat(run("backup", "x.zip", "--data", folder.toString())).isEqualTo(1);
    assertThat(run("ask", "--data", folder.toString())).isEqualTo(1);
    assertThat(run("move-database", "jdbc:postgresql://x/y", "--data", folder.toString()))
        .isEqualTo(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aModulesCommandGetsItsOwnArgumentsAndNeedsNoDatabase() {
    assertThat(run("echo", "--head", "a file", "--data", folder.toString(), "b")).isEqualTo(7);
    assertThat(heard).containsExactly("--head", "a file", "b");
  }

  @Test
  void aModulesCommandReadsTheDatabaseItWasPointedAt() {
    assertThat(run("ask", "--database-url", TestDatabase.empty().url())).isEqualTo(7);
    assertThat(heard).containsExactly("connected");
  }

  @Test
  void aModulesCommandIsToldWhatDayItIsInVietNam() {
    var before = today();
    assertThat(NodeCommandLine.run(Object.class, List.of(new Dated()), "dated")).isEqualTo(7);
    assertThat(LocalDate.parse(heard.get(0))).isBetween(before, today());
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(MachineClock.wall().now(), BusinessClock.ZONE);
  }

  private int run(String... arguments) {
    return NodeCommandLine.run(Object.class, List.of(offline, asking), arguments);
  }

  private final class Dated implements NodeCommand {
    @Override
    public String name() {
      return "dated";
    }

    @Override
    public boolean needsDatabase() {
      return false;
    }

    @Override
    public String usage() {
      return "Says what day it is.";
    }

    @Override
    public NodeCommand on(LocalDate day) {
      heard.add(day.toString());
      return this;
    }

    @Override
    public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
      return 7;
    }
  }

  private final class Echo implements NodeCommand {
    private final String name;
    private final boolean connects;

    Echo(String name, boolean connects) {
      this.name = name;
      this.connects = connects;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String usage() {
      return "Says what it heard.";
    }

    @Override
    public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
      heard.addAll(arguments);
      if (connects) {
        try (var connection = database.getConnection()) {
          heard.add(connection.isValid(1) ? "connected" : "not connected");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
      return 7;
    }
  }
}
