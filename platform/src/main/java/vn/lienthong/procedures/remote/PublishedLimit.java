package vn.lienthong.procedures.remote;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.Text;

/**
 * A time limit read from what a catalogue states.
 *
 * @param limit null when no number is stated; without a unit when none is, or none that is known
 * @param unread what was stated and could not be read, empty when nothing
 */
record PublishedLimit(@Nullable TimeLimit limit, String unread) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(" + NUMBER.pattern() + ")\\s*([^\\d\\s.,].*)");
  private static final Map<String, LimitUnit> UNITS =
      Map.of(
          "ngay lam viec", LimitUnit.WORKING_DAY,
          "working_day", LimitUnit.WORKING_DAY,
          "ngay", LimitUnit.DAY,
          "day", LimitUnit.DAY,
          "gio", LimitUnit.HOUR,
          "hour", LimitUnit.HOUR,
          "gio lam viec", LimitUnit.WORKING_HOUR,
          "working_hour", LimitUnit.WORKING_HOUR,
          "thang", LimitUnit.MONTH,
          "month", LimitUnit.MONTH);

  static PublishedLimit of(String amount, String unit) {
    var stated = joined(" ", amount, unit);
    if (NUMBER.matcher(amount).matches()) return of(amount, unit, stated);
    var both = NUMBER_AND_UNIT.matcher(stated);
    if (both.matches() && unit(both.group(2)).isPresent()) {
      return of(both.group(1), both.group(2), stated);
    }
    return new PublishedLimit(null, stated);
  }

  private static PublishedLimit of(String amount, String unit, String stated) {
    var number = new BigDecimal(amount.replace(',', '.'));
    if (number.signum() == 0) return new PublishedLimit(null, stated);
    var known = unit(unit);
    var unread = unit.isEmpty() || known.isPresent() ? "" : stated;
    return new PublishedLimit(new TimeLimit(number, known.orElse(null)), unread);
  }

  private static Optional<LimitUnit> unit(String text) {
    return Optional.ofNullable(UNITS.get(Text.fold(text)));
  }

  /** What could not be read, with the remark of the source behind it. */
  String description(String remark) {
    return joined("; ", unread, remark);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }
}
