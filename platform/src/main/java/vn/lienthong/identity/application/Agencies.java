package vn.lienthong.identity.application;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/** Agencies of posts and systems are kept under their main code, whatever form was typed. */
@Component
public class Agencies {
  private final Directory directory;
  private final BusinessClock clock;

  Agencies(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** The main code, or the code itself when the directory does not know it. */
  @Nullable AgencyCode main(@Nullable AgencyCode code) {
    return code == null
        ? null
        : directory.find(code, clock.today()).map(AgencyView::code).orElse(code);
  }

  /**
   * @throws RuleViolated when the directory does not know the code
   */
  AgencyCode known(AgencyCode code) {
    return directory
        .find(code, clock.today())
        .map(AgencyView::code)
        .orElseThrow(() -> new RuleViolated(IdentityError.AGENCY_UNKNOWN, code.value()));
  }

  /** Vietnamese names today of those that the directory knows. */
  Map<AgencyCode, String> names(Collection<AgencyCode> codes) {
    return directory.names(codes, clock.today());
  }

  /** Vietnamese name today; the code when the directory does not know it, empty for none. */
  public String name(@Nullable AgencyCode code) {
    return code == null
        ? ""
        : directory.find(code, clock.today()).map(AgencyView::name).orElse(code.value());
  }
}
