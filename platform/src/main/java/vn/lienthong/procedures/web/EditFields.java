package vn.lienthong.procedures.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;

/** The fields of the form of a process that are no rows. */
final class EditFields {
  static final String AGENCY = "agency";
  static final String VERSION = "version";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
  private static final List<String> KEPT =
      List.of(AGENCY, VERSION, "from-day", "from-month", "from-year");

  private EditFields() {}

  static Map<String, String> of(AgencyCode agency, int version) {
    return Map.of(AGENCY, agency.value(), VERSION, String.valueOf(version));
  }

  /** What of them was sent. */
  static Map<String, String> of(Form form) {
    var kept = new LinkedHashMap<String, String>();
    KEPT.forEach(field -> kept.put(field, form.value(field)));
    return kept;
  }

  /** The number that the version is to have. */
  static int version(Form form) {
    var text = form.value(VERSION);
    if (!NUMBER.matcher(text).matches()) {
      throw new RuleViolated(SharedError.INVALID_INPUT, VERSION);
    }
    return Integer.parseInt(text);
  }
}
