package vn.lienthong.journal.application;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalEntry;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.Retention.Archive;
import vn.lienthong.journal.Retention.Progress;
import vn.lienthong.journal.RetentionSettings;
import vn.lienthong.journal.archive.ArchiveFolder;
import vn.lienthong.journal.archive.ArchiveReader;
import vn.lienthong.journal.domain.Archives;
import vn.lienthong.shared.Caller;

/**
 * Removes what an archive holds, in small transactions. The archive is read back first, also one
 * that an earlier run left behind; each step may be done twice, so that a run goes on where a
 * killed one stopped.
 */
@Component
class ArchiveRemoval {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRemoval.class);
  private static final int BATCH = 200;
  private static final Caller NODE = Caller.node("retention");

  private final Archives archives;
  private final Journal journal;
  private final ArchiveFolder folder;
  private final TransactionTemplate transaction;

  ArchiveRemoval(
      Archives archives,
      Journal journal,
      RetentionSettings settings,
      PlatformTransactionManager transactions) {
    this.archives = archives;
    this.journal = journal;
    this.folder = new ArchiveFolder(settings.directory());
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What becomes of an archive that a run left unfinished.
   *
   * @return how many records went
   * @throws IOException when it is not as its manifest says
   */
  int goOn(Archive archive, RetainedRecords source, Instant before) throws IOException {
    if (archive.progress() == Progress.FAILED) {
      return isMended(archive) ? finish(archive, source, before) : 0;
    }
    if (archive.progress() == Progress.WRITING && !folder.contains(archive.name())) {
      folder.discard(archive.name());
      archives.forget(archive.name());
      return 0;
    }
    return finish(archive, source, before);
  }

  /**
   * Reads the archive back, then removes its records.
   *
   * @return how many went
   * @throws IOException when it is not as its manifest says; nothing more is removed then
   */
  int finish(Archive archive, RetainedRecords source, Instant before) throws IOException {
    var reader = checked(archive);
    if (archive.progress() == Progress.WRITING) {
      transaction.executeWithoutResult(status -> written(archive, reader));
    }
    var ids = reader.ids();
    int removed = 0;
    for (int from = 0; from < ids.size(); from += BATCH) {
      var batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
      removed +=
          Objects.requireNonNull(
              transaction.<Integer>execute(
                  status -> remove(archive, reader.digest(), source, batch, before)));
    }
    archives.done(archive.name());
    return removed;
  }

  /** Somebody put its files back; one that never was whole is not asked again. */
  private boolean isMended(Archive archive) {
    try {
      return !archive.manifest().isEmpty() && read(archive).manifest().records() > 0;
    } catch (IOException stillDamaged) {
      return false;
    }
  }

  private ArchiveReader read(Archive archive) throws IOException {
    var reader = ArchiveReader.open(folder.of(archive.name()));
    reader.check();
    var known = archive.manifest();
    if (!reader.manifest().archive().equals(archive.name())
        || !(known.isEmpty() || known.equals(reader.digest()))) {
      throw new IOException("its manifest is another one");
    }
    return reader;
  }

  private ArchiveReader checked(Archive archive) throws IOException {
    try {
      return read(archive);
    } catch (IOException e) {
      archives.failed(archive.name());
      LOG.error("{} {}: {}", JournalError.ARCHIVE_DAMAGED.code(), archive.name(), e.getMessage());
      throw new IOException(archive.name() + ": " + e.getMessage(), e);
    }
  }

  private void written(Archive archive, ArchiveReader reader) {
    var manifest = reader.manifest();
    archives.written(
        archive.name(),
        new Archives.Contents(
            manifest.from(),
            manifest.to(),
            manifest.lastId(),
            manifest.records(),
            manifest.bytes()),
        reader.digest());
    journal.append(
        NewEntry.of(JournalEntry.ARCHIVE_WRITTEN, archive.name(), NODE)
            .fact("kind", archive.kind())
            .fact("policy", archive.policy())
            .fact("from", manifest.from())
            .fact("to", manifest.to())
            .fact("records", manifest.records())
            .fact("bytes", manifest.bytes())
            .fact("manifest", reader.digest()));
  }

  private int remove(
      Archive archive,
      String manifest,
      RetainedRecords source,
      List<String> batch,
      Instant before) {
    var removed = source.remove(batch, before, archive.name());
    if (removed.count() > 0) {
      archives.removed(archive.name(), removed.count());
      journal.append(
          NewEntry.of(JournalEntry.RECORDS_REMOVED, archive.name(), NODE)
              .fact("kind", archive.kind())
              .fact("records", removed.count())
              .fact("first", removed.first())
              .fact("last", removed.last())
              .fact("manifest", manifest));
    }
    return removed.count();
  }
}
