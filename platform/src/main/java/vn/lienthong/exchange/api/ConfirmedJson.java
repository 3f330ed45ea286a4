package vn.lienthong.exchange.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What became of a confirmation of several documents.
 *
 * @param done those that are done now, or were before
 * @param notFound those that the caller's agency did not receive
 */
record ConfirmedJson(List<UUID> done, List<UUID> notFound) {
  static ConfirmedJson of(Set<UUID> asked, Set<UUID> done) {
    return new ConfirmedJson(
        asked.stream().filter(done::contains).toList(),
        asked.stream().filter(each -> !done.contains(each)).toList());
  }
}
