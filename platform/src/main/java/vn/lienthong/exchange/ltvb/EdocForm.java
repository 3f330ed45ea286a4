package vn.lienthong.exchange.ltvb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.RuleViolated;

/**
 * The file in a form as it comes from the network: nothing of it is kept. Its end is told only when
 * the form behind it was read to its end too and holds no second file, so that whoever reads to the
 * end has seen a whole form.
 */
final class EdocForm extends InputStream {
  static final String FILE = "edocFile";
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_HEADER = 8192;

  /** Room for the other parts and the headers of all. */
  private static final long ROOM = 64 * 1024L;

  private final FileItemIterator parts;
  private final long limit;
  private final InputStream file;
  private int seen;
  private boolean complete;

  private EdocForm(FileItemIterator parts, long limit) throws IOException {
    this.parts = parts;
    this.limit = limit;
    this.file =
        nextFile()
            .orElseThrow(() -> new RuleViolated(ExchangeError.UPLOAD_WITHOUT_FILE, FILE))
            .openStream();
  }

  /**
   * Reads up to the file.
   *
   * @param limit bytes of the file at most: a form announced larger is refused at once
   */
  static EdocForm of(HttpServletRequest request, long limit) {
    var upload = new FileUpload();
    upload.setPartHeaderSizeMax(LONGEST_HEADER);
    upload.setSizeMax(limit + ROOM);
    try {
      return new EdocForm(upload.getItemIterator(new ServletRequestContext(request)), limit);
    } catch (IOException broken) {
      throw refusal(broken, limit);
    }
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      int count = file.read(target, offset, length);
      if (count < 0 && !complete) {
        demandNoMore();
        complete = true;
      }
      return count;
    } catch (IOException broken) {
      throw refusal(broken, limit);
    }
  }

  private void demandNoMore() throws IOException {
    if (nextFile().isPresent()) {
      throw new RuleViolated(ExchangeError.UPLOAD_WITHOUT_FILE, FILE);
    }
  }

  private Optional<FileItemStream> nextFile() throws IOException {
    while (parts.hasNext()) {
      if (++seen > MOST_PARTS) {
        throw new RuleViolated(ExchangeError.UPLOAD_UNREADABLE);
      }
      var part = parts.next();
      if (FILE.equals(part.getFieldName())) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static RuleViolated refusal(IOException broken, long limit) {
    var size = broken instanceof SizeException ? broken : broken.getCause();
    return size instanceof SizeException large && large.getPermittedSize() > LONGEST_HEADER
        ? new RuleViolated(ExchangeError.PACKET_TOO_LARGE, limit)
        : new RuleViolated(ExchangeError.UPLOAD_UNREADABLE);
  }
}
