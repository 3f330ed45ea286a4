package vn.lienthong.procedures.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.LoadResult;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Days;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Loading of catalogue files for administrators. */
@Controller
class LoadingController {
  private static final String PATH = ProceduresController.PATH + "/loading";
  private static final String FILE = "table";

  /** A load that ends within this time is answered at once, without a page of progress. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final RunningLoads loads;
  private final Rights rights;
  private final BusinessClock clock;

  LoadingController(RunningLoads loads, Rights rights, BusinessClock clock) {
    this.loads = loads;
    this.rights = rights;
    this.clock = clock;
  }

  /** The form; while a load of the caller runs, how far it is, and then how it ended. */
  @GetMapping(PATH)
  String page(Caller caller, PageFrame frame, Model model, RedirectAttributes next) {
    rights.demand(caller, ProceduresRight.LOAD_CATALOGUE);
    var fresh = Form.empty().with("from", clock.today().toString());
    return answer(fresh, Duration.ZERO, caller, frame, model, next);
  }

  @PostMapping(PATH)
  String load(
      @Nullable MultipartFile table,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      PageFrame frame,
      Model model,
      RedirectAttributes next)
      throws IOException {
    rights.demand(caller, ProceduresRight.LOAD_CATALOGUE);
    var form = Form.of(sent);
    var from = Days.parse(form.value("from"));
    if (table == null || String.valueOf(table.getOriginalFilename()).isEmpty()) {
      form = form.refuse(FILE, "procedures.loading.missing");
    }
    if (from.isEmpty()) {
      form = form.refuse("from", ProceduresError.DAY_INVALID.code());
    }
    if (form.refused() || table == null || from.isEmpty()) {
      return form(form, caller, model);
    }
    var extent = form.chosen("full", "true") ? CatalogueExtent.FULL : CatalogueExtent.PART;
    if (!loads.start(table.getBytes(), extent, from.get(), caller)) {
      return form(form.refuse(FILE, "procedures.loading.busy"), caller, model);
    }
    return answer(form, PATIENCE, caller, frame, model, next);
  }

  private String answer(
      Form form,
      Duration patience,
      Caller caller,
      PageFrame frame,
      Model model,
      RedirectAttributes next) {
    try {
      var result = loads.result(caller, patience);
      if (result != null) {
        next.addFlashAttribute(PageFrame.FLASH, done(result, frame));
        return "redirect:" + PATH;
      }
    } catch (RuleViolated broken) {
      return form(form.refuse(FILE, broken.error().code(), broken.arguments()), caller, model);
    }
    return form(form, caller, model);
  }

  private static Message done(LoadResult result, PageFrame frame) {
    return Message.of(
        "procedures.loading.done",
        frame.number(result.added()),
        frame.number(result.changed()),
        frame.number(result.unchanged()),
        frame.number(result.deactivated()));
  }

  private String form(Form form, Caller caller, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("progress", loads.progress(caller));
    return "procedures/loading";
  }
}
