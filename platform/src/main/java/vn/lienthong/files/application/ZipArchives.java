package vn.lienthong.files.application;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.lienthong.files.ArchiveEntry;
import vn.lienthong.files.Archives;
import vn.lienthong.files.FileName;
import vn.lienthong.files.FileStore;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Text;

@Component
class ZipArchives implements Archives {
  private final FileStore store;

  ZipArchives(FileStore store) {
    this.store = store;
  }

  @Override
  public void zip(List<ArchiveEntry> entries, OutputStream target) {
    try {
      var zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
      var used = new HashSet<String>();
      for (var entry : entries) {
        var written = new ZipEntry(free(entry.name(), used).value());
        written.setTimeLocal(LocalDateTime.ofInstant(entry.modified(), BusinessClock.ZONE));
        zip.putNextEntry(written);
        try (var content = store.open(entry.id())) {
          content.transferTo(zip);
        }
        zip.closeEntry();
      }
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Windows knows no difference of case, so neither do we. */
  private static FileName free(FileName name, Set<String> used) {
    var candidate = name;
    for (int number = 2; !used.add(key(candidate)); number++) {
      candidate = name.numbered(number);
    }
    return candidate;
  }

  private static String key(FileName name) {
    return Text.clean(name.value()).toLowerCase(java.util.Locale.ROOT);
  }
}
