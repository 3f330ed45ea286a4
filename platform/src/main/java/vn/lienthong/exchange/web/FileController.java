package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.Desk;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileName;
import vn.lienthong.shared.Caller;

/**
 * Content of attachments. Only kinds that run nothing are shown in the browser; everything else is
 * saved. The kind is read from the bytes, never from the name.
 */
@Controller
class FileController {
  private static final Set<ContentKind> SHOWN =
      EnumSet.of(ContentKind.PDF, ContentKind.PNG, ContentKind.JPEG, ContentKind.TEXT);
  private static final String OCTETS = "application/octet-stream";

  private final Desk desk;
  private final ContentCheck check;

  FileController(Desk desk, ContentCheck check) {
    this.desk = desk;
    this.check = check;
  }

  @GetMapping("/exchange/documents/{id}/files/{position}")
  void file(
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam Optional<String> save,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var file = desk.attachment(caller, id, position);
    try (var content = new BufferedInputStream(file.open(), ContentCheck.HEAD + 1)) {
      content.mark(ContentCheck.HEAD + 1);
      var kind = check.kindOf(content.readNBytes(ContentCheck.HEAD));
      content.reset();
      var name = FileName.of(file.view().name());
      var shown = save.isEmpty() && kind.filter(SHOWN::contains).isPresent();
      response.setContentType(shown ? kind.map(ContentKind::mediaType).orElse(OCTETS) : OCTETS);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION, shown ? name.inline() : name.attachment());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setContentLengthLong(file.view().size());
      content.transferTo(response.getOutputStream());
    }
  }
}
