package vn.lienthong.files;

import java.io.IOException;
import java.io.InputStream;

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

  /** Asked before anything is stored: what is infected never becomes a file of the store. */
  Finding check(InputStream content) throws IOException;
}
