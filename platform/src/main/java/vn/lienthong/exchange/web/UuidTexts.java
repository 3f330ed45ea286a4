package vn.lienthong.exchange.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ids as forms carry them; what is none is left out. */
final class UuidTexts {
  private UuidTexts() {}

  static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Each once, in order. */
  static Set<UUID> of(List<String> texts) {
    var ids = new LinkedHashSet<UUID>();
    texts.forEach(text -> read(text).ifPresent(ids::add));
    return ids;
  }
}
