package vn.lienthong.casework.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** People of one agency, each with one post. */
public final class OneOffice implements Colleagues {
  private final AgencyCode agency;
  private final Map<String, Colleague> people = new LinkedHashMap<>();

  public OneOffice(AgencyCode agency) {
    this.agency = agency;
  }

  /** Somebody new. */
  public Caller person(String name, Role role) {
    people.put(name, new Colleague(UUID.randomUUID(), name, role));
    return new Caller(Caller.Kind.PERSON, name, name, agency, role.key(), "");
  }

  public String post(Caller person) {
    return people.get(person.principal()).post().toString();
  }

  @Override
  public List<Colleague> at(AgencyCode asked) {
    return asked.equals(agency) ? List.copyOf(people.values()) : List.of();
  }

  @Override
  public Set<UUID> actingIn(Caller caller) {
    var held = people.get(caller.principal());
    return held == null ? Set.of() : Set.of(held.post());
  }
}
