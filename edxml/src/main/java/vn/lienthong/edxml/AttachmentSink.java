package vn.lienthong.edxml;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the decoded bytes of attachments while a packet is read. */
public interface AttachmentSink {
  /** A stream for the attachment at this position, from 0; the reader closes it. */
  OutputStream open(int position) throws IOException;

  /** For readers who want no content. */
  static AttachmentSink discard() {
    return position -> OutputStream.nullOutputStream();
  }
}
