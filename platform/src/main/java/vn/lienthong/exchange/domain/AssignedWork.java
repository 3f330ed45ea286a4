package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.WorkFilter;
import vn.lienthong.exchange.WorkItem;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to the assignments of an agency; every method works in the caller's transaction. */
public interface AssignedWork {
  Optional<Assignment> find(UUID document, AgencyCode agency);

  /** Versions of the assignments there are of those documents. */
  Map<UUID, Integer> versions(AgencyCode agency, Collection<UUID> documents);

  /** Writes it in place of any older one; its steps are added by {@link #note}. */
  void save(AgencyCode agency, Assignment assignment);

  void move(UUID document, AgencyCode agency, Assignment.State state, Instant at);

  void note(UUID document, AgencyCode agency, Assignment.Step step);

  /** True when one of these posts works on the document, or is told of it for information. */
  boolean isTold(UUID document, AgencyCode agency, Set<UUID> posts);

  /** True when one of these posts works on the document. */
  boolean isHandler(UUID document, AgencyCode agency, Set<UUID> posts);

  Page<WorkItem> work(AgencyCode agency, Set<UUID> posts, WorkFilter filter);
}
