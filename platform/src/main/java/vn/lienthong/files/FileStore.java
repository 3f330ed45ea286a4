package vn.lienthong.files;

import java.io.InputStream;

/** Durable bytes, addressed by their content: the same bytes are kept once and never change. */
public interface FileStore {
  /**
   * Reads the stream to its end and stores it; on return the bytes are on disk (fsync). Storing
   * what is already there changes nothing. The stream is not closed.
   *
   * @param maxBytes one byte more is refused
   * @throws vn.lienthong.shared.RuleViolated {@link FilesError#TOO_LARGE} over the limit; nothing
   *     is kept
   */
  default StoredFile put(InputStream content, long maxBytes) {
    try (var incoming = receive(content, maxBytes)) {
      return incoming.keep();
    }
  }

  /**
   * Reads the stream to its end and holds it aside, where no id leads to it: for whoever has to
   * look at the bytes before they are stored. The stream is not closed.
   *
   * @param maxBytes one byte more is refused
   * @throws vn.lienthong.shared.RuleViolated {@link FilesError#TOO_LARGE} over the limit; nothing
   *     is kept
   */
  Incoming receive(InputStream content, long maxBytes);

  /**
   * The bytes; the caller closes the stream.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link FilesError#NOT_FOUND}
   */
  InputStream open(FileId id);

  /**
   * Number of bytes.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link FilesError#NOT_FOUND}
   */
  long size(FileId id);

  boolean contains(FileId id);
}
