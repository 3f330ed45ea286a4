package vn.lienthong.journal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port of a module whose records leave the node after a while. What is still on its way is not due,
 * however old it is.
 */
public interface RetainedRecords {
  /** Permanent name, as policies and archives say it. */
  String kind();

  /** At most that many records that are settled and older than that, the oldest first. */
  List<Key> due(Instant before, int most);

  /** All there is about these records, in the same order; what is gone meanwhile is left out. */
  List<Item> read(List<Key> keys);

  /**
   * Removes records of which everything is in an archive, in the caller's transaction. A record
   * that is gone already or on its way again is passed over.
   *
   * @param before as they were due
   * @param archive name of the archive
   */
  Removed remove(List<String> ids, Instant before, String archive);

  /**
   * A record.
   *
   * @param id permanent within its kind
   * @param at the time by which it ages
   */
  record Key(String id, Instant at) {}

  /**
   * A record as it is archived.
   *
   * @param fields written as JSON
   * @param contents files that belong to it
   */
  record Item(
      String id,
      Instant at,
      Map<String, ? extends @Nullable Object> fields,
      List<Content> contents) {
    public Item {
      contents = List.copyOf(contents);
    }
  }

  /** A file that belongs to a record; its name is safe in every file system. */
  interface Content {
    String name();

    InputStream open() throws IOException;
  }

  /**
   * What went.
   *
   * @param first id of the first, empty when nothing went
   * @param last id of the last
   */
  record Removed(int count, String first, String last) {
    /** Of the ids that went, in their order. */
    public static Removed of(List<String> ids) {
      return ids.isEmpty()
          ? new Removed(0, "", "")
          : new Removed(ids.size(), ids.get(0), ids.get(ids.size() - 1));
    }
  }
}
