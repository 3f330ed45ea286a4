package vn.lienthong.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.ImportProgress;
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

  private final AgencyImport transfer;
  private final Rights rights;
  private final BusinessClock clock;

  TransferController(AgencyImport transfer, Rights rights, BusinessClock clock) {
    this.transfer = transfer;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String page(Caller caller, Model model) {
    rights.demand(caller, DirectoryRight.IMPORT_AGENCIES);
    return form(Form.empty(), new ImportResult.Refused(List.of(), 0), model);
  }

  @PostMapping(PATH)
  String load(MultipartFile table, Caller caller, Model model, RedirectAttributes next)
      throws IOException {
    rights.demand(caller, DirectoryRight.IMPORT_AGENCIES);
    // a decoder that refuses: replacement characters would be stored silently
    var utf8 = StandardCharsets.UTF_8.newDecoder();
    try (var csv = new InputStreamReader(table.getInputStream(), utf8)) {
      var result = transfer.importCsv(csv, caller, ImportProgress.SILENT);
      if (result instanceof ImportResult.Imported imported) {
        next.addFlashAttribute(
            PageFrame.FLASH,
            Message.of("directory.transfer.done", imported.added(), imported.unchanged()));
        return "redirect:" + PATH;
      }
      var refused = (ImportResult.Refused) result;
      return form(
          Form.empty().refuse("table", "directory.transfer.refused", refused.total()),
          refused,
          model);
    }
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

  private static String form(Form form, ImportResult.Refused refused, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("refused", refused);
    return "directory/transfer";
  }
}
