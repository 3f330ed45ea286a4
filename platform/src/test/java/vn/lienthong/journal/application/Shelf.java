package vn.lienthong.journal.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lienthong.journal.RetainedRecords;

/** Records in memory, which behave as rows do and fail where a test says so. */
final class Shelf implements RetainedRecords {
  private final String kind;
  final Map<String, Item> records = new TreeMap<>();

  /** What fails: nothing, {@code read}, {@code open} or {@code remove}. */
  String broken = "";

  /** So many calls go well before it fails. */
  int patience;

  int looks;

  Shelf(String kind) {
    this.kind = kind;
  }

  /** So many records, an hour apart, each with a file. */
  Shelf with(int count, Instant first) {
    for (int n = 0; n < count; n++) {
      var id = "%s-%04d".formatted(first, n);
      var at = first.plusSeconds(3600L * n);
      records.put(id, new Item(id, at, Map.of("số", n), List.of(new Paper(this, "tờ " + id))));
    }
    return this;
  }

  private record Paper(Shelf shelf, String text) implements Content {
    @Override
    public String name() {
      return "to.txt";
    }

    @Override
    public InputStream open() throws IOException {
      shelf.failAt("open");
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void failAt(String place) throws IOException {
    if (broken.equals(place) && patience-- <= 0) {
      throw new IOException("no space left on device");
    }
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public List<Key> due(Instant before, int most) {
    looks++;
    return records.values().stream()
        .filter(item -> item.at().isBefore(before))
        .limit(most)
        .map(item -> new Key(item.id(), item.at()))
        .toList();
  }

  @Override
  public List<Item> read(List<Key> keys) {
    if (broken.equals("read") && patience-- <= 0) {
      throw new IllegalStateException("killed while reading");
    }
    return keys.stream().map(Key::id).filter(records::containsKey).map(records::get).toList();
  }

  /** Gone once the transaction is committed. */
  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    if (broken.equals("remove") && patience-- <= 0) {
      throw new IllegalStateException("killed while removing");
    }
    var gone = new ArrayList<String>();
    for (var id : ids) {
      if (records.containsKey(id) && records.get(id).at().isBefore(before)) {
        gone.add(id);
      }
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            gone.forEach(records::remove);
          }
        });
    return Removed.of(gone);
  }
}
