package vn.lienthong.edxml;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * A date as it stood in the packet: the text is kept, the value is there when the text is a real
 * day in one of the forms in use ({@code yyyy/MM/dd}, {@code yyyy-MM-dd}, {@code dd/MM/yyyy}).
 */
public record EdxmlDate(String raw) {
  /** No date. */
  public static final EdxmlDate NONE = new EdxmlDate("");

  private static final DateTimeFormatter NORMAL = strict("uuuu/MM/dd");
  private static final List<DateTimeFormatter> FORMS =
      List.of(NORMAL, strict("uuuu-MM-dd"), strict("dd/MM/uuuu"));

  public EdxmlDate {
    raw = raw.strip();
  }

  /** The date in the form of the standard. */
  public static EdxmlDate of(LocalDate date) {
    return new EdxmlDate(NORMAL.format(date));
  }

  /** The day, if the text is one. */
  public Optional<LocalDate> value() {
    return FORMS.stream().flatMap(form -> parse(form).stream()).findFirst();
  }

  /** True when nothing was written. */
  public boolean isBlank() {
    return raw.isEmpty();
  }

  boolean inNormalForm() {
    return parse(NORMAL).isPresent();
  }

  private Optional<LocalDate> parse(DateTimeFormatter form) {
    if (raw.length() != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(raw, form));
    } catch (DateTimeParseException notThisForm) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
