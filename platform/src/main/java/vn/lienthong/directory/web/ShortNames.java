package vn.lienthong.directory.web;

import org.springframework.stereotype.Component;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.web.AgencyNames;

@Component
class ShortNames implements AgencyNames {
  private final Directory directory;
  private final BusinessClock clock;

  ShortNames(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public String shortName(AgencyCode code) {
    return directory
        .find(code, clock.today())
        .map(agency -> agency.name().replaceFirst("^Ủy ban nhân dân ", "UBND "))
        .orElse(code.value());
  }
}
