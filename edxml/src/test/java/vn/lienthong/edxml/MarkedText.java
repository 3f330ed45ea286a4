package vn.lienthong.edxml;

/** A text in which {@code ¦} marks the place where something is to be found; it is taken out. */
record MarkedText(String text, int line, int column) {
  private static final char MARK = '¦';

  static MarkedText of(String marked) {
    int at = marked.indexOf(MARK);
    if (at < 0 || marked.indexOf(MARK, at + 1) >= 0) {
      throw new IllegalArgumentException("one mark is needed: " + marked);
    }
    var before = marked.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    var onLine = before.substring(before.lastIndexOf('\n') + 1);
    int column = 1 + onLine.codePointCount(0, onLine.length());
    return new MarkedText(before + marked.substring(at + 1), line, column);
  }

  String place() {
    return line + ":" + column;
  }

  static String place(Finding finding) {
    return finding.line() + ":" + finding.column();
  }
}
