package vn.lienthong.documents;

import java.io.IOException;
import java.io.InputStream;

/** A file that may be opened more than once; never held whole by who hands it in. */
public interface PdfSource {
  long size();

  /** Lower-case hex SHA-256 of its content. */
  String sha256();

  InputStream open() throws IOException;
}
