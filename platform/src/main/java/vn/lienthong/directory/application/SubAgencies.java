package vn.lienthong.directory.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.ReorganisationPort;
import vn.lienthong.directory.Succession;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.shared.Caller;

/** The directory's own part in a reorganisation: sub-agencies get the successor as superior. */
@Component
class SubAgencies implements ReorganisationPort {
  private static final String KIND = "directory.moved.sub-agencies";
  private final Agencies agencies;
  private final Register register;

  SubAgencies(Agencies agencies, Register register) {
    this.agencies = agencies;
    this.register = register;
  }

  @Override
  public String module() {
    return "directory";
  }

  @Override
  public List<MovedItem> preview(Succession succession) {
    return items(
        succession,
        register.countChildren(
            id(succession, succession.closed()),
            id(succession, succession.successor()),
            succession.effective()));
  }

  @Override
  public List<MovedItem> move(Succession succession, Caller caller) {
    return items(
        succession,
        register.moveChildren(
            id(succession, succession.closed()),
            id(succession, succession.successor()),
            succession.effective()));
  }

  private List<MovedItem> items(Succession succession, int amount) {
    return MovedItem.present(new MovedItem(module(), KIND, succession.closed().name(), amount));
  }

  private UUID id(Succession succession, AgencyView agency) {
    var day =
        agency.equals(succession.closed())
            ? succession.effective().minusDays(1)
            : succession.effective();
    return agencies.idOf(agency.code(), day).orElseThrow();
  }
}
