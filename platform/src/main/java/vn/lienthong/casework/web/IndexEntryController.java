package vn.lienthong.casework.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.Indices;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What a unit enters for an index that no dossier tells, and what it entered before. */
@Controller
@RequestMapping(IndexController.PATH + "/{number}/entries")
class IndexEntryController {
  private static final String POINTS = "points";
  private static final String SOURCE = "source";

  private final Indices indices;
  private final Rights rights;
  private final BusinessClock clock;

  IndexEntryController(Indices indices, Rights rights, BusinessClock clock) {
    this.indices = indices;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable String number, @RequestParam Map<String, String> parameters, Caller caller) {
    var quarter = IndexController.quarter(parameters, clock);
    return page(index(number), quarter, Form.empty(), caller);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var quarter = IndexController.quarter(sent.toSingleValueMap(), clock);
    var index = index(number);
    var form = Form.of(sent);
    var points = number(form.value(POINTS));
    if (points == null) {
      return page(index, quarter, form.refuse(POINTS, ReportError.POINTS_REFUSED.code()), caller);
    }
    try {
      indices.enter(quarter, index, points, form.value(SOURCE), caller);
    } catch (RuleViolated broken) {
      return refused(index, quarter, form, broken, caller);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("casework.indices.entered", index.number()));
    return new ModelAndView(
        "redirect:" + IndexController.PATH + "?" + IndexController.QUARTER + "=" + quarter);
  }

  private ModelAndView refused(
      ServiceIndex index, Quarter quarter, Form form, RuleViolated broken, Caller caller) {
    if (!(broken.error() instanceof ReportError error)) {
      throw broken;
    }
    var field = error == ReportError.SOURCE_MISSING ? SOURCE : POINTS;
    return page(index, quarter, form.refuse(field, error.code(), broken.arguments()), caller);
  }

  private ModelAndView page(ServiceIndex index, Quarter quarter, Form form, Caller caller) {
    return new ModelAndView(
        "casework/indexEntries",
        Map.of(
            "index",
            index,
            "quarter",
            quarter,
            "form",
            form,
            "entries",
            indices.entries(quarter, index, caller),
            "enters",
            rights.allows(caller, CaseworkRight.ENTER_INDICES)),
        form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  /** Only what is entered has a page of entries. */
  private static ServiceIndex index(String number) {
    return (number.matches("[1-9]")
            ? ServiceIndex.of(Integer.parseInt(number))
            : Optional.<ServiceIndex>empty())
        .filter(index -> !index.computed())
        .orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND, number));
  }

  /** A number as people write it, with a comma or a dot. */
  private static @Nullable BigDecimal number(String text) {
    return text.matches("\\d{1,3}([.,]\\d{1,3})?") ? new BigDecimal(text.replace(',', '.')) : null;
  }
}
