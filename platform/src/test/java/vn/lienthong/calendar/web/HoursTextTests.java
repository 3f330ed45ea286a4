package vn.lienthong.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;

class HoursTextTests {
  @Test
  void hoursOfAWeekAreReadFromOneFieldForEachDay() {
    var hours =
        HoursText.read(
            Form.empty()
                .with("monday", "  13:00-17:00   07:30-11:30 ")
                .with("saturday", "07:30-11:30")
                .with("sunday", " "));

    assertThat(hours.on(DayOfWeek.MONDAY))
        .containsExactly(
            new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30)),
            new Shift(LocalTime.of(13, 0), LocalTime.of(17, 0)));
    assertThat(hours.on(DayOfWeek.SATURDAY)).hasSize(1);
    assertThat(hours.on(DayOfWeek.SUNDAY)).isEmpty();
    assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
  }

  @Test
  void whatIsShownCanBeSentBack() {
    var form = Form.empty();
    for (var day : DayOfWeek.values()) {
      form = form.with(HoursText.field(day), HoursText.write(WeeklyHours.OFFICE.on(day)));
    }

    assertThat(form.value("monday")).isEqualTo("07:30-11:30 13:00-17:00");
    assertThat(HoursText.read(form)).isEqualTo(WeeklyHours.OFFICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7:30-11:30",
        "07:30",
        "07:30-",
        "-11:30",
        "07:30-11:30-13:00",
        "07:30 - 11:30",
        "07:30–11:30",
        "11:30-07:30",
        "07:30-07:30",
        "07:30-11:30 11:00-17:00",
        "07:30-24:00",
        "25:00-26:00",
        "07h30-11h30",
        "<script>"
      })
  void hoursWrittenOtherwiseAreRefused(String text) {
    assertThatThrownBy(() -> HoursText.read(Form.empty().with("friday", text)))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.error()).isEqualTo(CalendarError.HOURS_INVALID));
  }

  @Test
  void aFormWithoutHoursIsRefused() {
    assertThatThrownBy(() -> HoursText.read(Form.empty())).isInstanceOf(RuleViolated.class);
    assertThat(HoursText.write(List.of())).isEmpty();
  }
}
