package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.client.ReceivedItem;
import vn.lienthong.client.ReceivedPacket;

/** A docId comes from outside; its file stays in the folder and is no other docId's file. */
class StoredPacketsTests {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "/etc/passwd",
        "..",
        ".",
        "",
        "a/b",
        "a\\b",
        "C:evil",
        "a\nb",
        "a b",
        "a\u0000b",
        ".hidden",
        "-rf",
        "đã đến",
        "con:",
        "x-2e2e"
      })
  void aStrangeDocIdIsSpeltOutAndStaysInTheFolder(String docId) throws IOException {
    var file = store(docId, "một");

    assertThat(file.getParent()).isEqualTo(folder);
    assertThat(String.valueOf(file.getFileName())).matches("x-[0-9a-f]*\\.edxml");
    assertThat(file).hasContent("một");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5dca2f0b8e1f4a0001b2c3d4", "0c6b2f7e-0d0a-4c39-9a51-3f7f9f0f1a2b", "d-1", "7"})
  void anOrdinaryDocIdIsTheNameOfItsFile(String docId) throws IOException {
    assertThat(store(docId, "x")).isEqualTo(folder.resolve(docId + ".edxml"));
  }

  @Test
  void noTwoDocIdsShareAFile() throws IOException {
    var longOne = "a/".repeat(200);
    var ids =
        List.of(
            "../",
            "x-2e2e2f",
            "..",
            "a",
            "A/",
            "a/",
            longOne + "1",
            longOne + "2",
            "b".repeat(101),
            "b".repeat(102),
            "b".repeat(100));
    for (var id : ids) {
      assertThat(new StoredPackets(folder).contains(id)).as(id).isFalse();
      store(id, id);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(ids.size());
    }
    for (var id : ids) {
      assertThat(new StoredPackets(folder).contains(id)).as(id).isTrue();
    }
  }

  @Test
  void namesAreNeverLongerThanAFileSystemTakes() throws IOException {
    for (var id : List.of("ế".repeat(5_000), "a".repeat(5_000), "/".repeat(100))) {
      assertThat(String.valueOf(store(id, "x").getFileName())).hasSizeLessThan(220);
    }
  }

  @Test
  void aRepeatedPacketReplacesItsEarlierCopy() throws IOException {
    store("d-1", "một phần");
    store("d-1", "toàn bộ");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("d-1.edxml"));
    }
    assertThat(folder.resolve("d-1.edxml")).hasContent("toàn bộ");
  }

  private Path store(String docId, String content) throws IOException {
    var arrived = Files.writeString(Files.createTempFile("received", ".edxml"), content);
    var item = new ReceivedItem(docId, "", "", "", "", "", "", "", "");
    return new StoredPackets(folder).keep(new ReceivedPacket(item, arrived, false));
  }
}
