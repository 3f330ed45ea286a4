package vn.lienthong.procedures.web;

import java.util.ArrayList;
import java.util.List;

/** Text in lines, for drawings, which do not wrap it themselves. */
final class WrappedText {
  private WrappedText() {}

  /** Lines of at most that many letters, broken between words where that is possible. */
  static List<String> lines(String text, int letters) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      while (line.length() > letters) {
        lines.add(line.substring(0, letters));
        line.delete(0, letters);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
