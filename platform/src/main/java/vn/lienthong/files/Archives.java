package vn.lienthong.files;

import java.io.OutputStream;
import java.util.List;

/** Several stored files as one ZIP that every system unpacks with its Vietnamese names. */
public interface Archives {
  /** Streams the archive; equal names get " (2)"; the stream is left open. */
  void zip(List<ArchiveEntry> entries, OutputStream target);
}
