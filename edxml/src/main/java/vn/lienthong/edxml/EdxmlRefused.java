package vn.lienthong.edxml;

import java.util.List;
import java.util.Locale;

/** A packet that cannot be read, or a draft that must not be written, with code and position. */
public final class EdxmlRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  EdxmlRefused(Finding finding) {
    super(
        finding.code().code()
            + " "
            + finding.line()
            + ":"
            + finding.column()
            + " "
            + finding.path()
            + ": "
            + finding.message(Locale.ENGLISH));
    this.finding = finding;
  }

  static EdxmlRefused at(EdxCode code, int line, int column, String path, String... args) {
    return new EdxmlRefused(new Finding(code, line, column, path, List.of(args)));
  }

  static EdxmlRefused draft(EdxCode code, String path, String... args) {
    return at(code, 0, 0, path, args);
  }

  /** Why and where. */
  public Finding finding() {
    return finding;
  }

  /** Permanent code of the refusal. */
  public EdxCode code() {
    return finding.code();
  }
}
