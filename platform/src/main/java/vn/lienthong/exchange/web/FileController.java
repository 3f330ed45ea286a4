package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.Desk;
import vn.lienthong.shared.Caller;

/** Content of attachments. */
@Controller
class FileController {
  private final Desk desk;
  private final FileAnswer answer;

  FileController(Desk desk, FileAnswer answer) {
    this.desk = desk;
    this.answer = answer;
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
    answer.write(file.view().name(), file.view().size(), file::open, save.isPresent(), response);
  }
}
