package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.shared.BusinessClock;

class QuietHoursTests {
  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(BusinessClock.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T20:59:59, 2020-02-12T20:59:59",
    "2020-02-12T21:00, 2020-02-13T07:00",
    "2020-02-12T23:59:59, 2020-02-13T07:00",
    "2020-02-13T00:00, 2020-02-13T07:00",
    "2020-02-13T06:59:59, 2020-02-13T07:00",
    "2020-02-13T07:00, 2020-02-13T07:00",
    "2020-02-29T22:00, 2020-03-01T07:00",
    "2020-12-31T22:00, 2021-01-01T07:00"
  })
  void whatIsTooLateWaitsForTheMorning(String asked, String earliest) {
    assertThat(QuietHours.parse("21:00-07:00").earliest(at(asked))).isEqualTo(at(earliest));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T11:29, 2020-02-12T11:29",
    "2020-02-12T11:30, 2020-02-12T13:30",
    "2020-02-12T13:30, 2020-02-12T13:30"
  })
  void quietHoursInsideADayEndOnIt(String asked, String earliest) {
    assertThat(QuietHours.parse("11:30 - 13:30").earliest(at(asked))).isEqualTo(at(earliest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "08:00-08:00"})
  void noneAreNone(String text) {
    var midnight = at("2020-02-12T00:00");
    assertThat(QuietHours.parse(text).earliest(midnight)).isEqualTo(midnight);
    assertThat(QuietHours.parse(text)).hasToString("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"21:00", "21-7", "21:00-25:00", "21:00-07:00-08:00", "tối"})
  void anythingElseStopsTheStart(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> QuietHours.parse(text));
  }

  @Test
  void smsAreQuietAtNightUnlessSetOtherwise() {
    var standard = NotificationSlice.settings(".sms", SmsSettings.class, java.util.Map.of());
    assertThat(QuietHours.parse(standard.quiet())).hasToString("21:00–07:00");
  }
}
