package vn.lienthong.directory.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.shared.AgencyCode;

/** The forms in which codes of agencies are met. */
public enum CodeForm {
  /** QCVN 102:2016/BTTTT: 13 characters, level 1 at the right. */
  QCVN102(Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}")),
  /** Quyết định 20/2020/QĐ-TTg: level 1 at the left, variable depth. */
  QD20(Pattern.compile("[A-Z]\\d{2}(\\.[0-9A-Z]{2,3})*")),
  /** An integration hub, not an agency that writes documents. */
  HUB(Pattern.compile("(.*\\.)?W00(\\..*)?")),
  /** Anything else that is in use for an agency. */
  ALIAS(Pattern.compile(".*"));

  private static final String NONE = "00";
  private final Pattern pattern;

  CodeForm(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The form of a code. */
  public static CodeForm of(AgencyCode code) {
    if (HUB.pattern.matcher(code.value()).matches()) {
      return HUB;
    }
    return QCVN102.pattern.matcher(code.value()).matches()
        ? QCVN102
        : QD20.pattern.matcher(code.value()).matches() ? QD20 : ALIAS;
  }

  /**
   * The QĐ 20/2020 form of a zero-padded code of QCVN 102, which national lists use side by side.
   * Codes that use the levels otherwise ({@code 001.00.00.H47}) have none: their hierarchy cannot
   * be read out of the text.
   */
  public static Optional<AgencyCode> shortForm(AgencyCode code) {
    if (of(code) != QCVN102) {
      return Optional.empty();
    }
    var parts = code.value().split("\\.");
    if (!parts[0].equals("000") || (parts[2].equals(NONE) && !parts[1].equals(NONE))) {
      return Optional.empty();
    }
    var text = new StringBuilder(parts[3]);
    for (int level = 2; level >= 1 && !parts[level].equals(NONE); level--) {
      text.append('.').append(parts[level]);
    }
    return Optional.of(new AgencyCode(text.toString()));
  }
}
