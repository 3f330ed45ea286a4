package vn.lienthong.files.store;

import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileUse;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.shared.WallClock;

/**
 * Removes uploads that nothing names any more, and parts of those that were broken off. Young ones
 * stay: the row that will name them may be on its way.
 */
@Component
class UnusedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);
  private static final int AT_ONCE = 1_000;

  private final DirectoryFiles store;
  private final List<FileUse> uses;
  private final WallClock clock;
  private final FilesSettings settings;

  UnusedFiles(DirectoryFiles store, List<FileUse> uses, WallClock clock, FilesSettings settings) {
    this.store = store;
    this.uses = List.copyOf(uses);
    this.clock = clock;
    this.settings = settings;
  }

  @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
  void remove() {
    var border = clock.now().minus(settings.unusedAfter());
    int parts = store.removeParts(border);
    // where no module could name a file, nobody knows which are in use
    var old = uses.isEmpty() ? List.<FileId>of() : store.olderThan(border);
    int removed = 0;
    for (int from = 0; from < old.size(); from += AT_ONCE) {
      var some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
      var unnamed = new HashSet<>(some);
      uses.forEach(use -> unnamed.removeAll(use.named(some)));
      removed += (int) unnamed.stream().filter(file -> store.remove(file, border)).count();
    }
    if (parts + removed > 0) {
      LOG.info("files that nothing named: {}, parts of uploads: {}; removed", removed, parts);
    }
  }
}
