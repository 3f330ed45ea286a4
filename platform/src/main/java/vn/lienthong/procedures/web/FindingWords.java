package vn.lienthong.procedures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.Severity;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/** Findings of the linter in the language of the reader. */
public final class FindingWords {
  private FindingWords() {}

  public static String message(PageFrame frame, Finding finding) {
    return frame.text(finding.code().code(), finding.arguments().toArray());
  }

  public static String title(PageFrame frame, FindingCode code) {
    return frame.text(code.code() + ".title");
  }

  /** The law, data or rule that the finding rests on. */
  public static String source(PageFrame frame, FindingCode code) {
    return frame.text(code.code() + ".source");
  }

  public static String severity(PageFrame frame, Severity severity) {
    return frame.text("procedures.findings." + severity.name());
  }

  public static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.BAD;
      case WARNING -> Tone.WARNING;
      case INFORMATION -> Tone.NEUTRAL;
    };
  }

  public static String place(PageFrame frame, FindingPlace place) {
    var parts = new ArrayList<String>();
    if (place.caseNumber() > 0) {
      parts.add(frame.text("procedures-lint.place.case", place.caseNumber()));
    }
    var channel = place.channel();
    if (channel != null) {
      parts.add(frame.text("procedures-lint.place." + channel));
    }
    return parts.isEmpty() ? frame.text("procedures-lint.place.whole") : String.join(", ", parts);
  }

  /** The name of an owner as a parameter of an address. */
  public static String inAddress(String owner) {
    return URLEncoder.encode(owner, StandardCharsets.UTF_8);
  }
}
