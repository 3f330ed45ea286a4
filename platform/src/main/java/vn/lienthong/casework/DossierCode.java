package vn.lienthong.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.shared.AgencyCode;

/**
 * Code of a dossier (TT 01/2018/TT-VPCP article 19): agency, day of reception, number of that
 * agency and day, for instance {@code 000.00.01.H22-200213-0001}. Wider forms of other systems are
 * read too: a day of eight digits, numbers of four to seven.
 */
public record DossierCode(String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)*-(\\d{6}|\\d{8})-\\d{4,7}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
  private static final int MAX_LENGTH = 60;

  public DossierCode {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the code of a dossier");
    }
  }

  /**
   * The code of a dossier received on that day.
   *
   * @param number from 1; the 10,000th dossier of a day widens the code instead of repeating one
   */
  public static DossierCode of(AgencyCode agency, LocalDate day, long number) {
    return new DossierCode("%s-%s-%04d".formatted(agency.value(), DAY.format(day), number));
  }

  /** The code in a text from outside (trimmed, upper-cased), or nothing. */
  public static Optional<DossierCode> parse(String text) {
    var code = text.strip().toUpperCase(Locale.ROOT);
    return code.length() <= MAX_LENGTH && FORM.matcher(code).matches()
        ? Optional.of(new DossierCode(code))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
