package vn.lienthong.exchange.api;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Documents that a call names in its body. */
final class AskedDocIds {
  static final int MOST = 1000;

  private AskedDocIds() {}

  /**
   * The member {@code docIds}, in its order.
   *
   * @throws RuleViolated {@link SharedError#INVALID_INPUT}
   */
  static Set<UUID> of(JsonNode body) {
    var listed = body.path("docIds");
    if (!listed.isArray() || listed.isEmpty() || listed.size() > MOST) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "docIds");
    }
    var docIds = new LinkedHashSet<UUID>();
    try {
      listed.forEach(each -> docIds.add(UUID.fromString(each.asString())));
    } catch (IllegalArgumentException | JacksonException noId) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "docIds");
    }
    return docIds;
  }
}
