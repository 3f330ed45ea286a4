package vn.lienthong.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Who lives in the sample country, and under which names and secrets they sign in. */
class SampleResidentsTests {
  private final List<List<String>> people = new ArrayList<>();
  private final List<List<String>> systems = new ArrayList<>();
  private final SampleResidents residents =
      new SampleResidents(recording(People.class, people), recording(Systems.class, systems));

  private static <T> T recording(Class<T> contract, List<List<String>> calls) {
    return SampleCast.doubleOf(
        contract,
        (self, method, given) -> {
          assertThat(method.getName()).isEqualTo("createSample");
          calls.add(Arrays.stream(given).map(String::valueOf).toList());
          return null;
        });
  }

  private void create() {
    var some = List.of(SampleCast.OFFICE, SampleCast.QUANG_BINH, SampleCast.HEALTH);
    var all = new ArrayList<AgencyView>(some);
    all.add(SampleCast.TRANSPORT);
    residents.create(some, all);
  }

  @Test
  void everyAgencyHasASystemUnderItsCodeAndThePromisedSecret() {
    create();
    assertThat(systems)
        .containsExactly(
            List.of(
                "000.00.00.G22", "Văn phòng Chính phủ", "000.00.00.G22", "sample-000.00.00.G22"),
            List.of(
                "000.00.00.H46",
                "Ủy ban nhân dân tỉnh Quảng Bình",
                "000.00.00.H46",
                "sample-000.00.00.H46"),
            List.of(
                "000.00.05.H46",
                "Sở Y tế tỉnh Quảng Bình",
                "000.00.05.H46",
                "sample-000.00.05.H46"),
            List.of(
                "000.00.06.H46",
                "Sở Giao thông và Vận tải",
                "000.00.06.H46",
                "sample-000.00.06.H46"));
  }

  @Test
  void fourPeopleForEachAgencyWithOneRoleEachAndASecondOneForTheNode() {
    create();
    assertThat(people.stream().map(person -> person.get(0)).toList())
        .containsExactly(
            "vanthu.G22",
            "lanhdao.G22",
            "chuyenvien.G22",
            "quantri.G22",
            "quantri2.G22",
            "vanthu.H46",
            "lanhdao.H46",
            "chuyenvien.H46",
            "quantri.H46",
            "vanthu.H46.05",
            "lanhdao.H46.05",
            "chuyenvien.H46.05",
            "quantri.H46.05");
    assertThat(people.stream().map(person -> person.get(2)).distinct())
        .containsExactly("CLERK", "LEADER", "OFFICER", "ADMINISTRATOR");
    assertThat(people.stream().map(person -> person.get(3)).distinct())
        .containsExactly("000.00.00.G22", "null", "000.00.00.H46", "000.00.05.H46");
  }

  /**
   * What concerns all agencies is for the node's own administrators, some of it for two of them.
   */
  @Test
  void theAdministratorsOfTheGovernmentOfficeRunTheNode() {
    create();
    assertThat(people.stream().filter(person -> person.get(3).equals("null")))
        .extracting(person -> person.get(0))
        .containsExactly("quantri.G22", "quantri2.G22");
  }

  @Test
  void noTwoPeopleOfTheCountryHaveOneName() {
    create();
    var names = new HashSet<String>();
    people.forEach(person -> names.add(person.get(1)));
    assertThat(names).hasSize(people.size());
  }

  @Test
  void theHistoryIsPouredInByTheNodeForAnAgencyAndNeverInANameOfAPerson() {
    var acting = SampleResidents.actingFor(Story.QUANG_BINH);
    assertThat(acting.kind()).isEqualTo(Caller.Kind.NODE);
    assertThat(acting.agency()).isEqualTo(Story.QUANG_BINH);
    assertThat(acting.purpose()).isEqualTo("sample");
  }

  @Test
  void theCastIsReadFromTheDirectoryOfTheBusinessDay() {
    var agencies = SampleCast.agencies();
    assertThat(agencies.all())
        .containsExactly(
            SampleCast.OFFICE,
            SampleCast.HOME_AFFAIRS,
            SampleCast.DA_NANG,
            SampleCast.QUANG_BINH,
            SampleCast.HEALTH,
            SampleCast.TRANSPORT);
    assertThat(agencies.withPeople()).containsAll(agencies.departments());
  }

  /** A country without its agencies would be a sample of nothing. */
  @Test
  void aDirectoryThatRefusesTheAgenciesStopsTheStart() {
    var agencies =
        new SampleAgencies(
            caller -> new ImportResult.Refused(List.of(), 0),
            SampleCast.doubleOf(Directory.class, (self, method, given) -> List.of()),
            new BusinessClock(Clock.systemUTC()));
    assertThatThrownBy(agencies::load).hasMessageStartingWith("sample agencies refused");
  }
}
