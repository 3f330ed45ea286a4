package vn.lienthong.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The folders, ports and leftovers of the embedded database, without starting one. */
class ClusterFilesTests {
  @TempDir Path folder;

  private PostgresCluster cluster() {
    return new PostgresCluster(folder);
  }

  @Test
  void aHalfMadeClusterIsNotTakenForOne() throws IOException {
    Files.createDirectories(folder.resolve("postgres.part"));
    Files.writeString(folder.resolve("postgres.part/PG_VERSION"), "18\n");
    assertThat(EmbeddedDatabase.existsIn(folder)).isFalse();
    Files.createDirectories(cluster().data());
    assertThat(EmbeddedDatabase.existsIn(folder)).isFalse();
    Files.writeString(cluster().data().resolve("PG_VERSION"), "18\n");
    assertThat(EmbeddedDatabase.existsIn(folder)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18", "18\n", " 18 \n"})
  void aClusterOfThisMajorVersionIsOpened(String version) throws IOException {
    Files.createDirectories(cluster().data());
    Files.writeString(cluster().data().resolve("PG_VERSION"), version);
    assertThatCode(() -> cluster().checkVersion()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "19", "1", "180", "", "18.1"})
  void aClusterOfAnyOtherVersionIsRefused(String version) throws IOException {
    Files.createDirectories(cluster().data());
    Files.writeString(cluster().data().resolve("PG_VERSION"), version);
    assertThatThrownBy(() -> cluster().checkVersion())
        .hasMessageStartingWith("ND-0306 [" + version + ", 18]");
  }

  @Test
  void theDatabaseListensOnThisMachineOnlyAndForcesEveryCommitToDisk() throws IOException {
    assertThat(cluster().serverArguments(5433))
        .containsSequence("-D", folder.resolve("postgres").toString())
        .contains(
            "port=5433",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=" + folder.resolve("postgres-socket"),
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "timezone=UTC");
  }

  /** A socket path holds 107 bytes, of which Vietnamese letters take up to three each. */
  @Test
  void aFolderWithALongVietnameseNameGetsNoSocket() throws IOException {
    var deep = folder.resolve("dữ liệu của Ủy ban nhân dân tỉnh Quảng Bình ở Đồng Hới");
    var arguments = new PostgresCluster(deep).serverArguments(5433);
    assertThat(arguments).contains("unix_socket_directories=");
    assertThat(deep).doesNotExist();
  }

  @Test
  void aRefusalShowsTheLastLinesOfTheLog() throws IOException {
    var log = folder.resolve("a.log");
    assertThat(PostgresCluster.tail(log)).isEmpty();
    Files.writeString(
        log,
        IntStream.rangeClosed(1, 20).mapToObj(n -> "line " + n).collect(Collectors.joining("\n")));
    assertThat(PostgresCluster.tail(log).lines().toList())
        .hasSize(8)
        .startsWith("line 13")
        .endsWith("line 20");
    Files.writeString(log, "only");
    assertThat(PostgresCluster.tail(log)).isEqualTo("only");
  }

  /** The server writes file names and texts of clients into its log in whatever charset. */
  @Test
  void aLogThatIsNoUtf8DoesNotHideTheReason() throws IOException {
    var log = folder.resolve("a.log");
    Files.write(log, new byte[] {'F', 'A', 'T', 'A', 'L', ' ', (byte) 0xe9, '\n', 'e', 'n', 'd'});
    assertThat(PostgresCluster.tail(log)).startsWith("FATAL ").endsWith("end");
  }

  /** The number in a file of a killed node may belong to somebody else's process by now. */
  @Test
  void aProcessThatIsNotOfThisClusterIsNeverStopped() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.createDirectories(cluster().data());
      Files.writeString(cluster().data().resolve("postmaster.pid"), stranger.pid() + "\n/x\n");
      PostgresProcess.stopLeftOver(cluster().data());
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "999999999\n", "abc\n", "-1\n", "99999999999999999999\n"})
  void aLeftoverThatNamesNoProcessStopsNothing(String content) throws IOException {
    Files.createDirectories(cluster().data());
    Files.writeString(cluster().data().resolve("postmaster.pid"), content);
    assertThatCode(() -> PostgresProcess.stopLeftOver(cluster().data())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4711", "4711\n/data\n1700000000\n"})
  void aDatabaseThatIsJustComingUpIsNotThereYet(String pidFile) throws IOException {
    Files.createDirectories(cluster().data());
    Files.writeString(folder.resolve("postgres.password"), "x");
    Files.writeString(cluster().data().resolve("postmaster.pid"), pidFile);
    assertThatThrownBy(() -> EmbeddedDatabase.attach(folder)).hasMessageStartingWith("ND-0302");
  }

  @Test
  void commandsBesideARunningNodeUseItsPortAndPassword() throws IOException {
    Files.createDirectories(cluster().data());
    Files.writeString(folder.resolve("postgres.password"), "geheim\n");
    Files.writeString(
        cluster().data().resolve("postmaster.pid"), "4711\n/data\n1700000000\n 54321 \n/sock\n");
    var source = EmbeddedDatabase.attach(folder);
    assertThat(source.getUrl()).startsWith("jdbc:postgresql://127.0.0.1:54321/postgres");
    assertThat(source.getPassword()).isEqualTo("geheim");
  }

  @Test
  void anOutsideDatabaseTakesItsUserFromTheOptionsOrTheAddress() {
    var named =
        (PGSimpleDataSource)
            ExternalDatabase.source("jdbc:postgresql://db:5433/x", "nút", "mật khẩu");
    assertThat(named.getUser()).isEqualTo("nút");
    assertThat(named.getPassword()).isEqualTo("mật khẩu");
    var inUrl =
        (PGSimpleDataSource)
            ExternalDatabase.source("jdbc:postgresql://db/x?user=a&password=b", null, "ignored");
    assertThat(inUrl.getUser()).isEqualTo("a");
    assertThat(inUrl.getPassword()).isEqualTo("b");
  }
}
