package vn.lienthong.journal.application;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.RetainedRecords.Key;
import vn.lienthong.journal.Retention.Archive;
import vn.lienthong.journal.RetentionPolicy;
import vn.lienthong.journal.RetentionSettings;
import vn.lienthong.journal.archive.ArchiveFolder;
import vn.lienthong.journal.archive.ArchiveWriter;
import vn.lienthong.journal.archive.Manifest;
import vn.lienthong.journal.domain.Archives;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

/** Writes due records into an archive; it removes nothing. */
@Component
class ArchiveExport {
  private static final int AT_ONCE = 100;

  private final Archives archives;
  private final RetentionSettings settings;
  private final ArchiveFolder folder;
  private final Heads heads;
  private final WallClock clock;

  ArchiveExport(Archives archives, RetentionSettings settings, Heads heads, WallClock clock) {
    this.archives = archives;
    this.settings = settings;
    this.folder = new ArchiveFolder(settings.directory());
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * An archive of the month of the first of these records.
   *
   * @param keys not empty, the oldest first
   * @throws IOException when it cannot be written; then nothing of it is left
   */
  Archive write(RetainedRecords source, RetentionPolicy policy, List<Key> keys) throws IOException {
    var month = month(keys.get(0));
    var archive =
        archives.begin(
            source.kind(),
            month.toString(),
            folder.highest(source.kind() + "-" + month + "-"),
            policy.toString(),
            clock.now());
    var own = keys.stream().takeWhile(key -> month(key).equals(month)).toList();
    try (var writer = new ArchiveWriter(folder, archive.name(), settings.keepFree().toBytes())) {
      fill(writer, source, own);
      if (writer.isEmpty()) {
        throw new IOException("the records of " + archive.name() + " are gone");
      }
      writer.finish(about(archive, policy));
      return archive;
    } catch (IOException | RuntimeException e) {
      if (!folder.contains(archive.name())) {
        archives.forget(archive.name());
      }
      throw e;
    }
  }

  private static YearMonth month(Key key) {
    return YearMonth.from(key.at().atZone(BusinessClock.ZONE));
  }

  private void fill(ArchiveWriter writer, RetainedRecords source, List<Key> keys)
      throws IOException {
    long most = settings.archiveSize().toBytes();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      for (var item : source.read(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))) {
        if (writer.size() >= most) {
          return;
        }
        writer.add(item);
      }
    }
  }

  private Manifest about(Archive archive, RetentionPolicy policy) {
    return Manifest.about(
        archive.kind(), policy.toString(), clock.now(), heads.latest().orElse(null));
  }
}
