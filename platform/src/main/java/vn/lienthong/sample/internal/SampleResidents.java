package vn.lienthong.sample.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Systems and a handful of invented people of the sample agencies. */
@Component
class SampleResidents {
  /** Who pours the sample country in. */
  static final Caller NODE = Caller.node("sample");

  private final People people;
  private final Systems systems;

  SampleResidents(People people, Systems systems) {
    this.people = people;
    this.systems = systems;
  }

  /** The node acting for an agency while its history is poured in. */
  static Caller actingFor(AgencyCode agency) {
    return new Caller(NODE.kind(), NODE.principal(), NODE.name(), agency, NODE.role(), "sample");
  }

  /**
   * Four people for each agency that has some, a system for every agency. The administrators of the
   * government office run the node; they are two, for what two people must decide.
   */
  void create(List<AgencyView> withPeople, List<AgencyView> all) {
    for (var agency : all) {
      var code = agency.code().value();
      systems.createSample(code, agency.name(), agency.code(), "sample-" + code);
    }
    for (int n = 0; n < withPeople.size(); n++) {
      var agency = withPeople.get(n);
      create(agency, "vanthu", Role.CLERK, 4 * n);
      create(agency, "lanhdao", Role.LEADER, 4 * n + 1);
      create(agency, "chuyenvien", Role.OFFICER, 4 * n + 2);
      if (agency.code().equals(Story.OFFICE)) {
        atNode(agency, "quantri", 4 * n + 3);
        atNode(agency, "quantri2", 4 * withPeople.size());
      } else {
        create(agency, "quantri", Role.ADMINISTRATOR, 4 * n + 3);
      }
    }
  }

  private void atNode(AgencyView agency, String role, int number) {
    people.createSample(
        role + "." + agency.shortCode(), Invented.person(number), Role.ADMINISTRATOR, null);
  }

  private void create(AgencyView agency, String role, Role post, int number) {
    people.createSample(
        role + "." + agency.shortCode(), Invented.person(number), post, agency.code());
  }
}
