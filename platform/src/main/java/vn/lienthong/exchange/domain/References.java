package vn.lienthong.exchange.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.RelatedView;
import vn.lienthong.shared.AgencyCode;

/** Port to the documents that documents name. */
public interface References {
  /** How another document names each of these, if the agency or one before it holds it. */
  Map<UUID, DocumentReference> of(Collection<UUID> documents, AgencyCode agency);

  /**
   * Documents that it names, in its order, then those that name it, the newest first; of the latter
   * only what the agency, or one before it, sent or received.
   */
  List<RelatedView> related(UUID document, AgencyCode agency);
}
