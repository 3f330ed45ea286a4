package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

@Tag("once")
class DirectoryServiceTests extends DirectoryContract {
  @Override
  protected Filling filling() {
    return new RealFilling(new DirectoryStores(TestDatabase.create().dataSource()));
  }

  /** Province, department, its unit; a department beside it; a unit of another province. */
  @ParameterizedTest
  @CsvSource({
    "000.00.00.H46, H46, true",
    "000.01.00.H46, H46, true",
    "000.01.02.H46, H46, true",
    "000.01.02.H46, 000.01.00.H46, true",
    "000.01.02.H46, 000.02.00.H46, false",
    "H46, 000.01.00.H46, false",
    "000.01.00.H47, H46, false",
    "000.09.00.H46, H46, false",
    "000.01.00.H46, H99, false"
  })
  void aUnitIsWithinWhateverStandsAboveIt(String unit, String agency, boolean within) {
    var filling = filling();
    filling.add(anAgency("000.00.00.H46").alsoFoundBy("H46").build());
    filling.add(anAgency("000.00.00.H47").build());
    filling.add(anAgency("000.01.00.H46").under("000.00.00.H46").build());
    filling.add(anAgency("000.02.00.H46").under("000.00.00.H46").build());
    filling.add(anAgency("000.01.02.H46").under("000.01.00.H46").build());
    filling.add(anAgency("000.01.00.H47").under("000.00.00.H47").build());

    var lookup = (AgencyCode.Lookup) filling.directory();
    assertThat(lookup.within(new AgencyCode(unit), new AgencyCode(agency), IN_2020))
        .isEqualTo(within);
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
