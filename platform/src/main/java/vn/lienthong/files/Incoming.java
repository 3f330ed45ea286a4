package vn.lienthong.files;

import java.io.InputStream;

/** Bytes that were received whole but are no stored file yet; closing it forgets them. */
public interface Incoming extends AutoCloseable {
  /** The bytes as they were received; the caller closes the stream. */
  InputStream open();

  /** Makes a stored file of them, durably. Keeping what is already there changes nothing. */
  StoredFile keep();

  /** Leaves nothing behind of what was not kept. */
  @Override
  void close();
}
