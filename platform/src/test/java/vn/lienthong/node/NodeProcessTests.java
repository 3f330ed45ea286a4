package vn.lienthong.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.CodeDevice;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.testing.NodeProcess;
import vn.lienthong.testing.Patiently;

/** A node as a process: start, signals, killed parts, second start, save and bring back. */
@Tag("process")
class NodeProcessTests {
  private static final String FIRST = "/first-administrator?token=";
  private static final String PASSWORD = "Mật khẩu dài 1";
  @TempDir Path folder;

  @Test
  void aNodeLivesThroughKillsAndStartsAndABackup() throws Exception {
    var data = folder.resolve("dữ liệu");
    try (var node = start(data, "--empty")) {
      assertThat(node.health()).isEqualTo(200);
      assertThat(node.readyLines()).hasSize(1);
      assertThat(node.errors()).contains("first start").doesNotContain("ERROR");
      theLinkMakesTheFirstAdministrator(node);
      execute(data, "create table public.kept (n int)", "insert into public.kept values (42)");

      secondProcessIsRefused(data, node.pid());
      killedPostmasterComesBack(data, node);
      node.kill();
    }
    try (var node = start(data, "--spring.lifecycle.timeout-per-shutdown-phase=1h")) {
      assertThat(node.health()).isEqualTo(200);
      assertThat(kept(data)).isEqualTo(42);
      savedWhileRunningAndRestored(data);
      assertThat(node.output()).as("it has its administrator").doesNotContain("/first-adm");
      drainedWhenTerminated(node);
    }
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    refusalsOfAStart(data);
  }

  private NodeProcess start(Path data, String... more) throws Exception {
    var arguments = new ArrayList<>(List.of("start", "--port", "0"));
    arguments.add("--data=" + data);
    arguments.addAll(List.of(more));
    return NodeProcess.run(folder, arguments.toArray(String[]::new));
  }

  private static void theLinkMakesTheFirstAdministrator(NodeProcess node) {
    var address = node.address();
    Patiently.await().until(() -> node.output().contains(FIRST));
    var line = node.output().lines().filter(any -> any.contains(FIRST)).toList();
    assertThat(line).singleElement().asString().contains(" " + address + FIRST);
    var token = line.get(0).substring(line.get(0).indexOf(FIRST) + FIRST.length());
    var browser = new Browser(address);
    var page = browser.get(FIRST + token);
    assertThat(page.statusCode()).isEqualTo(200);
    var given =
        Map.of(
            "token",
            token,
            "login",
            "quantri",
            "name",
            "Trần Quản Trị",
            "password",
            PASSWORD,
            "code",
            CodeDevice.of(page.body()).code(Instant.now()));
    var done = browser.submit(page, "/first-administrator", given);
    assertThat(done.uri().getPath()).as(done.body()).isEqualTo("/sign-in");
  }

  /**
   * A request whose body is still on its way is answered in full, then the process goes at once: it
   * may take an hour, which nobody here waits for.
   */
  private static void drainedWhenTerminated(NodeProcess node) throws Exception {
    try (var signIn = SlowSignIn.begun(node.address(), "quantri", PASSWORD)) {
      node.terminate();
      Patiently.await().until(() -> refusesNewOnes(node));
      assertThat(signIn.finished())
          .startsWith("HTTP/1.1 302")
          .as("the password was right")
          .contains("/oauth2/authorization/");
      assertThat(node.exitCode()).isEqualTo(143);
    }
  }

  private static boolean refusesNewOnes(NodeProcess node) throws IOException {
    var address = URI.create(node.address());
    try (var another = new Socket(address.getHost(), address.getPort())) {
      return another.isClosed();
    } catch (ConnectException refused) {
      return true;
    }
  }

  private void secondProcessIsRefused(Path data, long holder) throws Exception {
    try (var second = start(data)) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors()).startsWith("lienthong: ND-0101").contains(Long.toString(holder));
    }
  }

  private static void killedPostmasterComesBack(Path data, NodeProcess node) throws Exception {
    var pidFile = data.toRealPath().resolve("postgres/postmaster.pid");
    var killed = Files.readAllLines(pidFile).get(0);
    ProcessHandle.of(Long.parseLong(killed)).orElseThrow().destroyForcibly();
    Patiently.await()
        .ignoreExceptions()
        .until(() -> !Files.readAllLines(pidFile).get(0).equals(killed) && node.health() == 200);
    assertThat(kept(data)).isEqualTo(42);
    assertThat(node.errors().lines().filter(line -> line.startsWith("lienthong: ")))
        .as("whoever started the node hears of it")
        .satisfiesExactly(
            ended -> assertThat(ended).startsWith("lienthong: ND-0310").contains(killed),
            back -> assertThat(back).startsWith("lienthong: ND-0311"));
  }

  private void savedWhileRunningAndRestored(Path data) throws Exception {
    var file = folder.resolve("saved.zip");
    try (var backup = NodeProcess.run(folder, "backup", "--data=" + data, file.toString())) {
      assertThat(backup.exitCode()).as(backup.errors()).isZero();
    }
    var restored = folder.resolve("restored");
    execute(data, "drop table public.kept");
    try (var restore = NodeProcess.run(folder, "restore", file.toString(), "--data=" + restored)) {
      assertThat(restore.exitCode()).as("a table no migration knows").isNotZero();
    }
    assertThat(restored).doesNotExist();
    Files.delete(file);
    try (var backup = NodeProcess.run(folder, "backup", "--data=" + data, file.toString())) {
      assertThat(backup.exitCode()).as(backup.errors()).isZero();
    }
    try (var restore = NodeProcess.run(folder, "restore", file.toString(), "--data=" + restored)) {
      assertThat(restore.exitCode()).as(restore.errors()).isZero();
    }
    try (var node = start(restored)) {
      assertThat(node.health()).isEqualTo(200);
    }
  }

  /** One from before the application and one from within it; each rule has a test beside it. */
  private void refusalsOfAStart(Path data) throws Exception {
    var refusals =
        Map.of(
            "--lienthong.node.sample=true", "ND-0102",
            "--lienthong.node.database-url=jdbc:postgresql://127.0.0.1:1/none", "ND-0302");
    for (var refusal : refusals.entrySet()) {
      try (var node = start(data, refusal.getKey())) {
        assertThat(node.exitCode()).isEqualTo(1);
        assertThat(node.errors()).contains("lienthong: " + refusal.getValue());
      }
    }
  }

  private static void execute(Path data, String... statements) throws Exception {
    try (var connection = database(data).getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static int kept(Path data) throws Exception {
    try (var connection = database(data).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select n from public.kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static PGSimpleDataSource database(Path data) {
    return EmbeddedDatabase.attach(data);
  }
}
