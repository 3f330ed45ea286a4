package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.shared.AgencyCode;

/** Port to the keys for end-to-end encryption. */
public interface KeyBook {
  /** False when a key of that name is on record, whosever it is. */
  boolean insert(EncryptionKeyView key);

  /** False when it was revoked before. */
  boolean revoke(String kid, Instant at);

  Optional<EncryptionKeyView> find(String kid);

  /** Those of an agency, of all agencies for null; the newest first. */
  List<EncryptionKeyView> of(@Nullable AgencyCode agency);

  /** The newest one in force. */
  Optional<EncryptionKeyView> inForce(AgencyCode agency, Instant now);

  /** Which of these agencies have a key in force. */
  Set<AgencyCode> having(Collection<AgencyCode> agencies, Instant now);

  /** Those on record, by name. */
  Map<String, EncryptionKeyView> named(Collection<String> kids);
}
