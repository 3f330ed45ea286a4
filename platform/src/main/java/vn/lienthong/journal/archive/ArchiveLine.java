package vn.lienthong.journal.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code records.jsonl}.
 *
 * @param record what the record says, as its module wrote it
 * @param contents its files in {@code contents.zip}
 */
public record ArchiveLine(
    String id,
    Instant at,
    Map<String, ? extends @Nullable Object> record,
    List<Manifest.Part> contents) {
  public ArchiveLine {
    contents = List.copyOf(contents);
  }
}
