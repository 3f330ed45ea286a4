package vn.lienthong.journal.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.journal.SignedHead;

/**
 * What an archive says of itself.
 *
 * @param format {@link #FORMAT}
 * @param policy the policy by which the records were due
 * @param from time of the first record
 * @param to time of the last record
 * @param lastId id of the last record
 * @param written wall time
 * @param head newest signed head of the journal when it was written; null before the first
 * @param files every file but the manifest itself
 */
public record Manifest(
    String format,
    String archive,
    String kind,
    String policy,
    Instant from,
    Instant to,
    long records,
    String lastId,
    Instant written,
    @Nullable SignedHead head,
    List<Part> files) {
  /** Version of this layout. */
  public static final String FORMAT = "lienthong-archive-1";

  public static final String FILE = "manifest.json";

  public Manifest {
    files = List.copyOf(files);
  }

  /** What is known before the records are. */
  public static Manifest about(
      String kind, String policy, Instant written, @Nullable SignedHead head) {
    var none = Instant.EPOCH;
    return new Manifest(FORMAT, "", kind, policy, none, none, 0, "", written, head, List.of());
  }

  /**
   * A file.
   *
   * @param sha256 lower-case hex
   */
  public record Part(String name, long size, String sha256) {}

  /** Size of all files it names. */
  public long bytes() {
    return files.stream().mapToLong(Part::size).sum();
  }
}
