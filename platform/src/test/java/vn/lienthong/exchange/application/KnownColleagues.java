package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** People and their posts as told by hand. */
final class KnownColleagues implements Colleagues {
  private final Map<AgencyCode, List<Colleague>> agencies = new HashMap<>();
  private final Map<String, Set<UUID>> acting = new HashMap<>();

  /** An officer with a post of its own. */
  Caller officer(String name, AgencyCode agency) {
    return holder(name, agency, Role.OFFICER);
  }

  /** A leader with a post of its own. */
  Caller leader(String name, AgencyCode agency) {
    return holder(name, agency, Role.LEADER);
  }

  private Caller holder(String name, AgencyCode agency, Role role) {
    var post = new Colleague(UUID.randomUUID(), name, role);
    agencies.computeIfAbsent(agency, code -> new ArrayList<>()).add(post);
    acting.computeIfAbsent(name, person -> new HashSet<>()).add(post.post());
    return new Caller(Caller.Kind.PERSON, name, name, agency, role.key(), "");
  }

  /** From now on one also acts in the posts of the other. */
  void standIn(Caller deputy, Caller absent) {
    acting.computeIfAbsent(deputy.principal(), person -> new HashSet<>()).addAll(actingIn(absent));
  }

  UUID postOf(Caller officer) {
    return actingIn(officer).iterator().next();
  }

  @Override
  public List<Colleague> at(AgencyCode agency) {
    return List.copyOf(agencies.getOrDefault(agency, List.of()));
  }

  @Override
  public Set<UUID> actingIn(Caller caller) {
    return Set.copyOf(acting.getOrDefault(caller.principal(), Set.of()));
  }
}
