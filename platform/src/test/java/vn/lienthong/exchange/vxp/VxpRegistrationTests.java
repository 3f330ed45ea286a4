package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** A system registers what is its own agency's, and cannot pose as anybody else. */
class VxpRegistrationTests {
  private static final BusinessClock CLOCK =
      new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), BusinessClock.ZONE));
  private static final Caller QUANG_BINH = systemOf("000.00.00.H46");
  private static final Caller JUSTICE = systemOf("000.00.15.H46");

  private final InMemoryDirectory directory =
      new InMemoryDirectory()
          .add("G22", "Văn phòng Chính phủ", AgencyKind.MINISTRY)
          .add("H46", "UBND tỉnh Quảng Bình", AgencyKind.PROVINCE)
          .add("H47", "UBND tỉnh Quảng Nam", AgencyKind.PROVINCE)
          .add(
              anAgency("000.00.15.H46")
                  .named("Sở Tư pháp tỉnh Quảng Bình")
                  .under("000.00.00.H46")
                  .build())
          .add(
              anAgency("001.00.15.H46")
                  .named("Phòng Công chứng số 1")
                  .under("000.00.15.H46")
                  .build());
  private final RegisterDouble register = new RegisterDouble(directory);
  private final VxpRegistration registration =
      new VxpRegistration(register, directory, (caller, right) -> true, CLOCK);

  @ParameterizedTest
  @CsvSource({
    "000.00.77.H46, ''",
    "000.00.77.H46, 000.00.00.H46",
    "000.00.77.H46, H46",
    "077.00.15.H46, 000.00.15.H46",
    "001.01.15.H46, 001.00.15.H46",
    "H46.77.01, ''"
  })
  void aNewAgencyStandsBelowTheCallersOwn(String code, String parent) {
    register(QUANG_BINH, code, "Trung tâm Phục vụ hành chính công", parent);

    var agency = find(code);
    assertThat(agency.parent()).isEqualTo(find(parent.isEmpty() ? "000.00.00.H46" : parent).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.77.G22",
        "g22.77",
        "077.00.00.G22",
        "0.G22",
        "1.2.3.4.5.G22",
        "000.010.01.G22",
        "000.00.15.H47",
        "H47.01"
      })
  void aCodeOutOfAnotherAgencysRangeIsRefused(String code) {
    refused(QUANG_BINH, code, "Trung tâm mới", "", "DI-0310", "10");
  }

  /** Nobody has them yet: whoever was first would be the agency that the state gives them to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.00.A53",
        "A53",
        "H99",
        "000.00.00.H99",
        "000.00.77.H99",
        "H99.77",
        "000.00.00.XYZ"
      })
  void aCodeOfLevelOneAndWhatLiesBelowOneThatNobodyHasAreNotForASystemToTake(String code) {
    refused(QUANG_BINH, code, "Trung tâm mới", "", "EX-0152", "10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.16.H46", "001.00.16.H46", "H46.16", "000.00.00.H46"})
  void aDepartmentDoesNotHaveTheRangeOfTheAgencyAboveIt(String code) {
    refused(JUSTICE, code, "Trung tâm mới", "", "DI-0310", "10");
    register(JUSTICE, "077.00.15.H46", "Trung tâm mới", "");
    assertThat(find("077.00.15.H46").parent()).isEqualTo(JUSTICE.agency());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Văn phòng Chính phủ",
        "VĂN PHÒNG CHÍNH PHỦ",
        "Van phong  Chinh phu",
        "Văn phòng Chính phủ",
        "Văn phòng Chính phủ.",
        "\"Văn-phòng\" (Chính phủ)",
        "Sở Tư pháp tỉnh Quảng Bình"
      })
  void theNameOfAnotherAgencyIsRefusedHoweverItIsWritten(String name) {
    refused(systemOf("000.00.00.H47"), "000.00.77.H47", name, "", "EX-0125", "10");
  }

  /** A Cyrillic letter, a zero-width one, a full-width one; and nothing to be called by. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Văn phòng Chính phủ \u0430",
        "Văn\u200b phòng Chính phủ",
        "\uff36ăn phòng",
        "-",
        "…"
      })
  void aNameInLettersThatOnlyLookVietnameseIsRefused(String name) {
    refused(QUANG_BINH, "000.00.77.H46", name, "", "EX-0115", "10");
  }

  @Test
  void theNameOfAnAgencyOfTheCallersOwnMayBeGivenAgain() {
    register(QUANG_BINH, "000.00.77.H46", "Phòng Công chứng số 1", "");
    assertThat(find("000.00.77.H46").name()).isEqualTo("Phòng Công chứng số 1");
  }

  @Test
  void anotherAgencysSuperiorIsNoPlaceForIt() {
    refused(QUANG_BINH, "000.00.77.H46", "Trung tâm mới", "000.00.00.H47", "EX-0103", "19");
    refused(JUSTICE, "077.00.15.H46", "Trung tâm mới", "000.00.00.H46", "EX-0103", "19");
  }

  @Test
  void aTakenCodeIsToldWithItsOwner() {
    refused(QUANG_BINH, "000.00.00.G22", "Trung tâm mới", "", "DI-0310", "10");
    refused(QUANG_BINH, "000.00.15.H46", "Tên khác", "", "DI-0310", "10");
    refused(JUSTICE, "000.00.15.H46", "Tên khác", "", "DI-0310", "10");
  }

  @Test
  void theSameRegistrationAgainChangesNothing() {
    register(QUANG_BINH, "000.00.77.H46", "Trung tâm mới", "");
    register(QUANG_BINH, "000.00.77.H46", "Trung tâm mới", "");
    register(JUSTICE, "000.00.15.H46", "Sở Tư pháp tỉnh Quảng Bình", "");

    assertThat(register.imported).isEqualTo(1);
  }

  /** Both were told that the name is free; the second sees it taken before it is on record. */
  @Test
  void aNameThatAnotherSystemRegistersMeanwhileIsRefused() {
    var hospital = "Bệnh viện Đa khoa khu vực";
    register.meanwhile =
        () ->
            directory.add(anAgency("000.00.88.H47").named(hospital).under("000.00.00.H47").build());

    refused(QUANG_BINH, "000.00.88.H46", hospital, "", "EX-0125", "10");
  }

  /** Who locked it is not known: the lock of an administrator must not be lifted by its owner. */
  @Test
  void whatWasTakenOffStaysLockedAndARegistrationSaysSo() {
    register(QUANG_BINH, "000.00.77.H46", "Trung tâm mới", "");
    registration.delete(QUANG_BINH, "000.00.77.H46");

    refused(QUANG_BINH, "000.00.77.H46", "Trung tâm mới", "", "EX-0105", "23");
  }

  @Test
  void everythingBelowTheCallerIsItsToTakeOffAndNothingElse() {
    for (var others : new String[] {"000.00.00.H46", "000.00.00.G22", "000.00.99.H99"}) {
      assertThatThrownBy(() -> registration.delete(QUANG_BINH, others))
          .as(others)
          .isInstanceOfSatisfying(
              RuleViolated.class, e -> assertThat(AxisCode.of(e.error())).isEqualTo("19"));
    }
    registration.delete(QUANG_BINH, "001.00.15.H46");
    registration.delete(QUANG_BINH, "000.00.15.H46");
    assertThat(register.locked).containsExactly("001.00.15.H46", "000.00.15.H46");
  }

  @Test
  void aBodyOfMoreThan64KilobytesIsNotReadToItsEnd() {
    var endless = new EndlessBlanks();

    var refusal =
        catchThrowableOfType(RuleViolated.class, () -> registration.register(QUANG_BINH, endless));

    assertThat(refusal).isNotNull();
    assertThat(refusal.error().code()).isEqualTo("EX-0126");
    assertThat(AxisCode.of(refusal.error())).isEqualTo("21");
  }

  @Test
  void aBodyOf64KilobytesIsTaken() throws Exception {
    var body = body("000.00.77.H46", "Trung tâm mới", "");
    var padding = " ".repeat(65_536 - body.getBytes(StandardCharsets.UTF_8).length);

    registration.register(QUANG_BINH, stream(body + padding));

    assertThat(find("000.00.77.H46").name()).isEqualTo("Trung tâm mới");
  }

  private void refused(
      Caller caller, String code, String name, String parent, String error, String number) {
    int before = register.imported;
    var refusal =
        catchThrowableOfType(
            RuleViolated.class,
            () -> registration.register(caller, stream(body(code, name, parent))));
    assertThat(refusal).as("%s %s", code, name).isNotNull();
    assertThat(refusal.error().code()).isEqualTo(error);
    assertThat(AxisCode.of(refusal.error())).isEqualTo(number);
    assertThat(register.imported).isEqualTo(before);
  }

  private void register(Caller caller, String code, String name, String parent) {
    try {
      registration.register(caller, stream(body(code, name, parent)));
    } catch (Exception e) {
      throw new AssertionError(code, e);
    }
  }

  private AgencyView find(String code) {
    return directory.find(AgencyCode.parse(code).orElseThrow(), CLOCK.today()).orElseThrow();
  }

  private static String body(String code, String name, String parent) {
    return "{\"code\":\""
        + code
        + "\",\"pcode\":\""
        + parent
        + "\",\"name\":\""
        + name.replace("\"", "\\\"")
        + "\"}";
  }

  private static InputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Caller systemOf(String code) {
    return Caller.system(code, code, new AgencyCode(code));
  }

  /** Gives up, as a test must, long after the limit. */
  private static final class EndlessBlanks extends InputStream {
    private int given;

    @Override
    public int read() throws IOException {
      if (++given > 1_000_000) {
        throw new IOException("read on and on");
      }
      return ' ';
    }
  }
}
