package vn.lienthong.client;

import java.util.Map;

/**
 * A key for end-to-end encryption as the node has it on record. Times are instants in UTC as text.
 *
 * @param kid thumbprint of the key (RFC 7638)
 * @param revoked when it was revoked; empty while it was not
 * @param jwk the public key
 */
public record PublishedKey(
    String agency, String kid, String from, String until, String revoked, String jwk) {
  static PublishedKey of(Map<String, String> fields) {
    return new PublishedKey(
        fields.getOrDefault("agency", ""),
        fields.getOrDefault("kid", ""),
        fields.getOrDefault("from", ""),
        fields.getOrDefault("until", ""),
        fields.getOrDefault("revoked", ""),
        fields.getOrDefault("jwk", ""));
  }
}
