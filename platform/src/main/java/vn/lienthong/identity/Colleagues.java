package vn.lienthong.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Who works at an agency today, for modules that give work to posts. */
public interface Colleagues {
  /** Posts of clerks, leaders and officers held at an agency today, by the name of the holder. */
  List<Colleague> at(AgencyCode agency);

  /** Posts in which the caller acts today: the own ones and those of somebody absent. */
  Set<UUID> actingIn(Caller caller);

  /**
   * A post and who holds it.
   *
   * @param name of the holder
   */
  record Colleague(UUID post, String name, Role role) {}
}
