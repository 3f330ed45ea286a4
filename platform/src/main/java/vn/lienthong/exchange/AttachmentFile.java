package vn.lienthong.exchange;

import java.io.IOException;
import java.io.InputStream;

/** Content of an attachment, opened as often as needed; never held whole. */
public interface AttachmentFile {
  AttachmentView view();

  InputStream open() throws IOException;
}
