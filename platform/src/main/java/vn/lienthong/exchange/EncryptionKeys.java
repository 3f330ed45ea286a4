package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * Public keys that letters to an agency are encrypted with, end to end. An agency publishes them
 * through its system (right {@link ExchangeRight#USE_AXIS}) or its administrator (right to manage
 * systems); administrators of the node do it for every agency. The node never has a private key.
 */
public interface EncryptionKeys {
  /** Keys of the caller's agency, of every agency for administrators of the node; newest first. */
  List<EncryptionKeyView> all(Caller caller);

  /**
   * Puts a key on record. The newest one in force is the one that senders are given; letters
   * encrypted with older ones are taken as long as those are in force.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link EncryptionError#KEY_REFUSED}, {@link
   *     EncryptionError#VALIDITY_REFUSED}, {@link EncryptionError#KEY_KNOWN}, {@link
   *     EncryptionError#DESK_ONLY}, {@link EncryptionError#TOO_MANY_KEYS}, {@link
   *     EncryptionError#AGENCY_NOT_YOURS}
   */
  EncryptionKeyView publish(Caller caller, Offer offer);

  /**
   * A key to be published.
   *
   * @param agency any of its codes; null for the caller's own
   * @param jwk public key, EC P-256; what else stands in it is not kept
   * @param from null for now
   * @param until null for two years after {@code from}
   */
  record Offer(
      @Nullable AgencyCode agency, String jwk, @Nullable Instant from, @Nullable Instant until) {}

  /**
   * Ends a key at once; a second time changes nothing.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link EncryptionError#KEY_NOT_FOUND}
   */
  EncryptionKeyView revoke(Caller caller, String kid);

  /**
   * What a system encrypts a letter with that is addressed to this code: the key of the agency that
   * gets it, which may be the successor of the one addressed.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link EncryptionError#NO_KEY}, {@link
   *     EncryptionError#DESK_ONLY}, {@link EncryptionError#SERVED_ELSEWHERE}, or why the agency
   *     cannot be written to
   */
  EncryptionKeyView of(Caller caller, String addressed);
}
