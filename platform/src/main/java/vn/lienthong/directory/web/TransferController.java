package vn.lienthong.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Import and export for administrators. */
@Controller
class TransferController {
  private static final String PATH = "/directory/transfer";

  private static final ImportResult.Refused NONE = new ImportResult.Refused(List.of(), 0);

  /** An import that ends within this time is answered at once, without a page of progress. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final AgencyImport transfer;
  private final RunningImports imports;
  private final Rights rights;
  private final BusinessClock clock;

  TransferController(
      AgencyImport transfer, RunningImports imports, Rights rights, BusinessClock clock) {
    this.transfer = transfer;
    this.imports = imports;
    this.rights = rights;
    this.clock = clock;
  }

  /** The form; while an import of the caller runs, how far it is, and then how it ended. */
  @GetMapping(PATH)
  String page(Caller caller, PageFrame frame, Model model, RedirectAttributes next) {
    rights.demand(caller, DirectoryRight.IMPORT_AGENCIES);
    return answer(Duration.ZERO, caller, frame, model, next);
  }

  @PostMapping(PATH)
  String load(
      @Nullable MultipartFile table,
      Caller caller,
      PageFrame frame,
      Model model,
      RedirectAttributes next)
      throws IOException {
    rights.demand(caller, DirectoryRight.IMPORT_AGENCIES);
    if (table == null || String.valueOf(table.getOriginalFilename()).isEmpty()) {
      return form(Form.empty().refuse("table", "directory.transfer.missing"), NONE, caller, model);
    }
    var copy = Files.createTempFile("agencies", ".csv");
    table.transferTo(copy);
    if (!imports.start(copy, caller)) {
      Files.delete(copy);
      return form(Form.empty().refuse("table", "directory.transfer.busy"), NONE, caller, model);
    }
    return answer(PATIENCE, caller, frame, model, next);
  }

  private String answer(
      Duration patience, Caller caller, PageFrame frame, Model model, RedirectAttributes next) {
    var result = imports.result(caller, patience);
    if (result instanceof ImportResult.Imported imported) {
      next.addFlashAttribute(
          PageFrame.FLASH,
          Message.of(
              "directory.transfer.done",
              frame.number(imported.added()),
              frame.number(imported.unchanged())));
      return "redirect:" + PATH;
    }
    if (result instanceof ImportResult.Refused refused) {
      return form(
          Form.empty().refuse("table", "directory.transfer.refused", frame.number(refused.total())),
          refused,
          caller,
          model);
    }
    return form(Form.empty(), NONE, caller, model);
  }

  @GetMapping(PATH + "/agencies.csv")
  void export(Caller caller, HttpServletResponse response) throws IOException {
    rights.demand(caller, DirectoryRight.IMPORT_AGENCIES);
    var today = clock.today();
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"co-quan-" + today + ".csv\"");
    var csv = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    transfer.exportCsv(today, caller, csv);
    csv.flush();
  }

  private String form(Form form, ImportResult.Refused refused, Caller caller, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("refused", refused);
    model.addAttribute("progress", imports.progress(caller));
    return "directory/transfer";
  }
}
