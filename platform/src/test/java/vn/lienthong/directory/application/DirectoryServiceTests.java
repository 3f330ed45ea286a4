package vn.lienthong.directory.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.DirectoryContract;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.directory.domain.Reorganisation;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

class DirectoryServiceTests extends DirectoryContract {
  @Override
  protected Filling filling() {
    return new RealFilling(new DirectoryStores(TestDatabase.create().dataSource()));
  }

  record RealFilling(DirectoryStores stores) implements Filling {
    @Override
    public void add(NewAgency agency) {
      var codes = new ArrayList<AgencyCode>();
      codes.add(agency.code());
      codes.addAll(agency.otherCodes());
      var parent = agency.parent();
      stores
          .register()
          .add(
              List.of(
                  new Registration(
                      Ids.next(),
                      codes,
                      agency.name(),
                      agency.kind(),
                      parent == null ? null : id(parent.value(), IN_2020),
                      agency.validFrom(),
                      agency.validTo(),
                      false,
                      agency.source())));
    }

    @Override
    public void rename(String code, String name, LocalDate from) {
      stores.register().rename(id(code, from), name, from, "test");
    }

    @Override
    public void succeed(String closed, String successor, LocalDate effective) {
      var handover =
          new Reorganisation.Handover(id(closed, effective), id(successor, effective), "test");
      stores
          .plans()
          .add(
              new Reorganisation(
                  Ids.next(),
                  closed,
                  "1/QĐ",
                  effective,
                  ReorganisationState.RECORDED,
                  "test",
                  List.of(handover),
                  List.of(),
                  new Reorganisation.Signature("test", Instant.EPOCH),
                  null,
                  null,
                  0));
      stores.register().close(handover.closed(), effective.minusDays(1));
    }

    @Override
    public void lock(String code) {
      stores.register().lock(id(code, IN_2020), true);
    }

    @Override
    public Directory directory() {
      return new DirectoryService(stores.agencies());
    }

    private UUID id(String code, LocalDate on) {
      return stores.agencies().idOf(new AgencyCode(code), on).orElseThrow();
    }
  }
}
