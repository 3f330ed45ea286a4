package vn.lienthong.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A date entered as three numbers: day, month, year. */
public final class DateFields {
  private static final List<String> PARTS = List.of("-day", "-month", "-year");
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  private DateFields() {}

  /** True when none of the three numbers is entered. */
  public static boolean blank(Form form, String name) {
    return parts(form, name).allMatch(String::isBlank);
  }

  /** The date, or empty when the three numbers are none. */
  public static Optional<LocalDate> read(Form form, String name) {
    try {
      var numbers = parts(form, name).map(String::strip).map(Integer::valueOf).toList();
      var year = numbers.get(2);
      return year < FIRST_YEAR || year > LAST_YEAR
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, numbers.get(1), numbers.get(0)));
    } catch (DateTimeException | NumberFormatException noDate) {
      return Optional.empty();
    }
  }

  /** The form with a date in its three fields. */
  public static Form fill(Form form, String name, LocalDate date) {
    return form.with(name + "-day", String.valueOf(date.getDayOfMonth()))
        .with(name + "-month", String.valueOf(date.getMonthValue()))
        .with(name + "-year", String.valueOf(date.getYear()));
  }

  /** The form, refused where the field holds something that is no date. */
  public static Form check(Form form, String name) {
    return blank(form, name) || read(form, name).isPresent()
        ? form
        : form.refuse(name, "web.parts.no-date");
  }

  private static Stream<String> parts(Form form, String name) {
    return PARTS.stream().map(part -> form.value(name + part));
  }
}
