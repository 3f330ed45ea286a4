package vn.lienthong.files;

import java.io.InputStream;

/**
 * The one door for files of people and systems: name, kind, size and virus check, then the store.
 */
public interface Uploads {
  UploadLimits limits();

  /** Checks and stores; the stream is read once and not closed. */
  Upload accept(String givenName, InputStream content);
}
