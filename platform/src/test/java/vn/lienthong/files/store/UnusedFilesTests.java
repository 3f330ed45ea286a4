package vn.lienthong.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileUse;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.shared.WallClock;

/** What is removed from the store, and what stays because it is young or somebody names it. */
class UnusedFilesTests {
  /** The machine's own time, by which new files are dated. */
  private static final Instant NOW = Instant.now();

  private static final Duration AGE = Duration.ofDays(7);
  @TempDir Path directory;
  private final Set<FileId> named = new HashSet<>();

  @ParameterizedTest
  @CsvSource({"P7DT1S, false", "P7D, true", "P6DT23H, true", "PT0S, true", "P400D, false"})
  void aFileThatNothingNamesStaysForItsTimeAndNotLonger(Duration age, boolean stays)
      throws IOException {
    var file = stored("báo cáo", age);
    collect(this::rows);
    assertThat(files().contains(file)).isEqualTo(stays);
  }

  @Test
  void aFileThatARowNamesStaysHoweverOldItIs() throws IOException {
    var used = stored("dùng", Duration.ofDays(4000));
    var unused = stored("không dùng", Duration.ofDays(4000));
    named.add(used);
    collect(this::rows);
    assertThat(files().contains(used)).isTrue();
    assertThat(files().contains(unused)).isFalse();
  }

  @Test
  void oneModuleThatNamesAFileIsEnough() throws IOException {
    var used = stored("dùng", Duration.ofDays(30));
    named.add(used);
    collect(ids -> Set.of(), this::rows, ids -> Set.of());
    assertThat(files().contains(used)).isTrue();
  }

  @Test
  void withoutAModuleThatCouldNameFilesNoneIsRemoved() throws IOException {
    var file = stored("báo cáo", Duration.ofDays(30));
    collect();
    assertThat(files().contains(file)).isTrue();
  }

  @Test
  void theSameBytesUploadedAgainAreYoung() throws IOException {
    var file = stored("báo cáo", Duration.ofDays(30));
    upload("báo cáo");
    collect(this::rows);
    assertThat(files().contains(file)).isTrue();
  }

  /** The row of the second upload is written after the round asked for the names. */
  @Test
  void bytesUploadedAgainDuringARoundStay() throws IOException {
    var file = stored("báo cáo", Duration.ofDays(30));
    collect(ids -> {
      upload("báo cáo");
      return Set.of();
    });
    assertThat(files().contains(file)).isTrue();
  }

  @Test
  void partsOfUploadsBrokenOffAreRemovedAndThoseUnderWayAreNot() throws IOException {
    var store = files();
    try (var underWay = store.receive(bytes("đang gửi"), 100)) {
      var left = Files.writeString(directory.resolve("incoming/left"), "nửa");
      Files.setLastModifiedTime(left, FileTime.from(NOW.minus(AGE).minusSeconds(1)));
      collect(this::rows);
      assertThat(left).doesNotExist();
      assertThat(store.contains(underWay.keep().id())).isTrue();
    }
  }

  @Test
  void whatIsNoStoredFileIsLeftAlone() throws IOException {
    var note = Files.writeString(directory.resolve("ghi chú.txt"), "của quản trị viên");
    Files.setLastModifiedTime(note, FileTime.from(NOW.minus(Duration.ofDays(900))));
    collect(this::rows);
    assertThat(note).exists();
  }

  @Test
  void aStoreThatHoldsNothingYetIsNoTrouble() {
    collect(this::rows);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void nobodySetsATimeInWhichAnUploadUnderWayWouldBeRemoved() {
    assertThatThrownBy(() -> settings(Duration.ofMinutes(59)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Set<FileId> rows(Collection<FileId> asked) {
    var found = new HashSet<>(asked);
    found.retainAll(named);
    return found;
  }

  private void collect(FileUse... uses) {
    var clock = new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
    new UnusedFiles(files(), List.of(uses), clock, settings(AGE)).remove();
  }

  private FileId stored(String text, Duration age) throws IOException {
    var id = upload(text);
    var hash = id.sha256();
    Files.setLastModifiedTime(
        directory.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash),
        FileTime.from(NOW.minus(age)));
    return id;
  }

  private FileId upload(String text) {
    return files().put(bytes(text), 100).id();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private DirectoryFiles files() {
    return new DirectoryFiles(settings(AGE));
  }

  private FilesSettings settings(Duration unusedAfter) {
    return new FilesSettings(
        directory, DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), List.of(), unusedAfter);
  }
}
