package vn.lienthong.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifier of an agency in any of its forms: QCVN 102:2016 ({@code 000.00.00.H46}), QĐ
 * 20/2020/QĐ-TTg ({@code H46}, {@code H46.01}), hub ({@code 00.22.W00}). Hierarchy is never read
 * out of the text; the directory knows which codes are one agency. Always upper case.
 */
public record AgencyCode(String value) {
  /** Port to the agencies on record; the directory implements it, modules beside it ask it. */
  public interface Lookup {
    /** The main code of the agency that has this code on a day; empty when none has it. */
    Optional<AgencyCode> mainCode(AgencyCode anyCode, LocalDate on);

    /** Whether a unit is that agency or stands anywhere below it on a day. */
    default boolean within(AgencyCode unit, AgencyCode agency, LocalDate on) {
      var main = mainCode(unit, on);
      return main.isPresent() && main.equals(mainCode(agency, on));
    }
  }

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,8}(\\.[A-Z0-9]{1,8}){0,7}");

  /** Checked before upper-casing, which makes ASCII of some foreign letters. */
  private static final Pattern TYPED = Pattern.compile("[A-Za-z0-9.]*");

  private static final int MAX_LENGTH = 35;

  public AgencyCode {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an agency code");
    }
  }

  /** The code in a text from outside (trimmed, upper-cased), or empty when it has no such form. */
  public static Optional<AgencyCode> parse(String text) {
    var typed = text.strip();
    if (typed.length() > MAX_LENGTH || !TYPED.matcher(typed).matches()) {
      return Optional.empty();
    }
    var candidate = typed.toUpperCase(Locale.ROOT);
    return FORM.matcher(candidate).matches()
        ? Optional.of(new AgencyCode(candidate))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
