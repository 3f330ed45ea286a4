package vn.lienthong.edxml;

import java.util.List;
import java.util.Locale;

/**
 * One observation about a packet.
 *
 * @param code what was found
 * @param line line in the file, from 1; 0 when it concerns the whole file
 * @param column column in characters, from 1
 * @param path element path, for instance {@code MessageHeader/Subject}
 * @param args arguments of the message of the code
 */
public record Finding(EdxCode code, int line, int column, String path, List<String> args) {
  public Finding {
    args = List.copyOf(args);
  }

  /** Severity of the code. */
  public Severity severity() {
    return code.severity();
  }

  /** Text for people: Vietnamese, or English for an English locale. */
  public String message(Locale locale) {
    return code.message(locale, args);
  }
}
