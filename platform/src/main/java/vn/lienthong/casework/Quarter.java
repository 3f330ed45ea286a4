package vn.lienthong.casework;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year, written {@code 2020-Q1}. */
public record Quarter(int year, int number) {
  private static final Pattern FORM = Pattern.compile("(19[5-9]\\d|20\\d\\d|21\\d\\d)-Q([1-4])");
  private static final int MONTHS = 3;

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("a year has four quarters");
    }
  }

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The quarter that is written so, or empty. */
  public static Optional<Quarter> parse(String text) {
    var parts = FORM.matcher(text.strip());
    return parts.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  public ReportPeriod period() {
    var from = LocalDate.of(year, MONTHS * number - 2, 1);
    return new ReportPeriod(from, from.plusMonths(MONTHS).minusDays(1));
  }

  public Quarter previous() {
    return of(period().from().minusDays(1));
  }

  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
