package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A letter that is being written.
 *
 * @param fields what was entered, by name of the field
 */
public record Draft(Map<String, List<String>> fields, Instant savedAt) {
  /**
   * A file chosen for a letter that is not sent yet.
   *
   * @param token names it in the form; only its owner's tokens mean anything
   * @param sha256 where it is in the file store
   */
  public record HeldFile(String token, String name, String sha256, long bytes) {}
}
