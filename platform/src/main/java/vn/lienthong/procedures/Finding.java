package vn.lienthong.procedures;

import java.util.List;

/**
 * Something about an entry of the catalogue that somebody should look at.
 *
 * @param procedure its code as written
 * @param arguments fill the holes of the message, in order
 */
public record Finding(
    FindingCode code, String procedure, FindingPlace place, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  public Severity severity() {
    return code.severity();
  }
}
