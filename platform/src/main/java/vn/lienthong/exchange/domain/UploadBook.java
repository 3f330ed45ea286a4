package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.UploadView;

/** Port to the packets that come in pieces. */
public interface UploadBook {
  /**
   * One packet on its way in.
   *
   * @param received bytes that are durable
   * @param taken what the axis answered when it was complete
   */
  record Upload(
      UUID id,
      String system,
      long size,
      String sha256,
      long received,
      Instant expires,
      @Nullable Acceptance taken) {
    /** The same with so many bytes. */
    public Upload received(long bytes, Instant until) {
      return new Upload(id, system, size, sha256, bytes, until, taken);
    }

    public UploadView view(boolean announced) {
      var docId = taken == null ? null : taken.docId();
      return new UploadView(id, size, sha256, received, expires, docId, announced);
    }
  }

  /** What the unfinished uploads of a system amount to. */
  record Open(int uploads, long bytes) {}

  /** Makes announcements of a system wait for each other until the transaction ends. */
  void lock(String system);

  Optional<Upload> find(String system, long size, String sha256, Instant now);

  Optional<Upload> find(String system, UUID id, Instant now);

  /** The same, held until the transaction ends. */
  Optional<Upload> hold(String system, UUID id, Instant now);

  Open open(String system, Instant now);

  void add(Upload upload);

  void received(Upload upload);

  void taken(UUID id, Acceptance acceptance, Instant expires);

  boolean remove(String system, UUID id);

  /** Forgets what is over. */
  void forget(Instant now);

  /** Those of the ids whose bytes are still needed. */
  Set<UUID> unfinished(Collection<UUID> ids);
}
