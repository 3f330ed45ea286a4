package vn.lienthong.procedures.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProcessRegister;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.web.ListQuery;

/** The internal processes of an agency that are in force today. */
@Controller
class ProcessListController {
  static final String PATH = ProceduresController.PATH + "/processes";

  private final ProcessRegister register;
  private final ProcessPlaces places;
  private final BusinessClock clock;

  ProcessListController(ProcessRegister register, ProcessPlaces places, BusinessClock clock) {
    this.register = register;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("code"));
    var agency = places.agency(query.filter("agency"), caller);
    var found =
        agency == null
            ? new Page<InternalProcess>(List.of(), 1, 1, 0)
            : register.of(agency.code(), clock.today(), query.page());
    model.addAttribute("query", query);
    model.addAttribute("agency", agency);
    model.addAttribute("found", found.map(this::line));
    return query.beyond(found).map(last -> "redirect:" + last).orElse("procedures/processes");
  }

  private ProcessLine line(InternalProcess process) {
    var name = places.named(process.procedure()).map(ProcedureView::name);
    return new ProcessLine(process, name.orElse(process.procedure().value()));
  }
}
