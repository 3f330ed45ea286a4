package vn.lienthong.files.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.files.ArchiveEntry;
import vn.lienthong.files.FileName;
import vn.lienthong.files.InMemoryFiles;

class ZipArchivesTests {
  private static final Instant WHEN = Instant.parse("2020-02-12T01:00:00Z");
  private final InMemoryFiles store = new InMemoryFiles();

  private ArchiveEntry entry(String name, String content) {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return new ArchiveEntry(FileName.of(name), store.put(bytes, 1000).id(), WHEN);
  }

  private byte[] zip(ArchiveEntry... entries) {
    var target = new ByteArrayOutputStream();
    new ZipArchives(store).zip(List.of(entries), target);
    return target.toByteArray();
  }

  private static List<String> names(byte[] zip) throws IOException {
    var names = new ArrayList<String>();
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        names.add(
            entry.getName() + "=" + new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return names;
  }

  @Test
  void namesAreComposedAndEqualOnesAreCounted() throws IOException {
    var zip =
        zip(
            entry("Tờ khai.pdf", "1"),
            entry("So\u0302\u0309 đo\u0309.pdf", "2"),
            entry("TỜ KHAI.pdf", "3"),
            entry("Tờ khai.pdf", "4"));
    assertThat(names(zip))
        .containsExactly("Tờ khai.pdf=1", "Sổ đỏ.pdf=2", "TỜ KHAI (2).pdf=3", "Tờ khai (3).pdf=4");
  }

  @Test
  void bothHeadersSayThatNamesAreUtf8() {
    var zip = zip(entry("Tờ khai.pdf", "1"));
    assertThat(zip[6] | zip[7] << 8).isEqualTo(0x0808);
    var central = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    assertThat(zip[central + 8] | zip[central + 9] << 8).isEqualTo(0x0808);
  }

  @Test
  void theSameFilesGiveTheSameBytes() {
    assertThat(zip(entry("a.pdf", "1"))).isEqualTo(zip(entry("a.pdf", "1")));
  }

  private static int indexOf(byte[] bytes, byte[] sought) {
    for (int at = 0; at + sought.length <= bytes.length; at++) {
      if (java.util.Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }
}
