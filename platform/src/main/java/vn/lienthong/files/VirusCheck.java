package vn.lienthong.files;

/** Port to a virus scanner; without one every file is shown as not checked. */
public interface VirusCheck {
  /** What the scanner said. */
  enum Finding {
    CLEAN,
    INFECTED,
    NOT_CHECKED;

    /** Message key of the word shown beside a file. */
    public String key() {
      return "files.virus." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  Finding check(FileId file);
}
