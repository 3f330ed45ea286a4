package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileName;

/**
 * Content of a file as an answer. Only kinds that run nothing are shown in the browser; everything
 * else is saved. The kind is read from the bytes, never from the name.
 */
@Component
class FileAnswer {
  private static final Set<ContentKind> SHOWN =
      EnumSet.of(ContentKind.PDF, ContentKind.PNG, ContentKind.JPEG, ContentKind.TEXT);
  private static final String OCTETS = "application/octet-stream";

  private final ContentCheck check;

  FileAnswer(ContentCheck check) {
    this.check = check;
  }

  /** Where the content comes from. */
  interface Source {
    InputStream open() throws IOException;
  }

  void write(String fileName, long size, Source source, boolean save, HttpServletResponse response)
      throws IOException {
    try (var content = new BufferedInputStream(source.open(), ContentCheck.HEAD + 1)) {
      content.mark(ContentCheck.HEAD + 1);
      var kind = check.kindOf(content.readNBytes(ContentCheck.HEAD));
      content.reset();
      var name = FileName.of(fileName);
      var shown = !save && kind.filter(SHOWN::contains).isPresent();
      response.setContentType(shown ? kind.map(ContentKind::mediaType).orElse(OCTETS) : OCTETS);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION, shown ? name.inline() : name.attachment());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setContentLengthLong(size);
      content.transferTo(response.getOutputStream());
    }
  }
}
