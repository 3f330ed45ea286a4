package vn.lienthong.exchange.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.ArchivedParts;
import vn.lienthong.exchange.MessageSearch.Found;
import vn.lienthong.shared.AgencyCode;

/** Port to the messages of all agencies, without what they say. */
public interface MessageIndex {
  /** How many fit, counted up to {@code most}. */
  long count(Wanted wanted, int most);

  /** The newest first. */
  List<Found> find(Wanted wanted, long skip, int size);

  /** What of a message left for an archive. */
  ArchivedParts archived(UUID document);

  /** Digest and size of the packet of a message. */
  Optional<StoredPacket> packet(UUID document);

  /**
   * What is looked for; what is null does not count, and not everything is.
   *
   * @param name part of a DocumentId, or of number and notation
   */
  record Wanted(
      @Nullable UUID docId,
      @Nullable String name,
      @Nullable AgencyCode sender,
      @Nullable AgencyCode recipient) {}
}
