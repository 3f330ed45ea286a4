package vn.lienthong.exchange.vxp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.shared.AgencyCode;

/**
 * In whose range a new code lies, by the way codes are written: {@code 077.00.15.H46} below {@code
 * 000.00.15.H46} below {@code 000.00.00.H46} (QCVN 102:2016), {@code H46.15.77} below {@code
 * H46.15} below {@code H46} (QĐ 20/2020/QĐ-TTg). Only for guarding ranges: who stands below whom is
 * what the directory says.
 */
final class CodeLineage {
  private static final Pattern FIRST_LEVEL = Pattern.compile("[A-Z]\\d{2}");
  private static final List<String> NONE = List.of("000", "00", "00");
  private static final String TOP = "000.00.00.";

  private CodeLineage() {}

  /** Codes above this one, the nearest first; whoever has the first one on record has the range. */
  static List<AgencyCode> above(AgencyCode code) {
    var parts = code.value().split("\\.");
    var above = new LinkedHashSet<String>();
    if (Character.isLetter(parts[0].charAt(0))) {
      for (int length = parts.length - 1; length > 0; length--) {
        above.add(String.join(".", Arrays.asList(parts).subList(0, length)));
      }
    } else if (parts.length == NONE.size() + 1) {
      var zeroed = new ArrayList<>(List.of(parts));
      for (int level = 0; level < NONE.size(); level++) {
        zeroed.set(level, NONE.get(level));
        above.add(String.join(".", zeroed));
      }
    }
    for (var part : parts) {
      if (FIRST_LEVEL.matcher(part).matches()) {
        above.add(part);
        above.add(TOP + part);
      }
    }
    above.remove(code.value());
    return above.stream().map(AgencyCode::new).toList();
  }
}
