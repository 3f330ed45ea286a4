package vn.lienthong.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.calendar.CalendarEditing;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.CalendarRight;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

@Controller
class CalendarController {
  static final String PATH = "/calendar";
  private static final int FIRST_YEAR = 1976;
  private static final int LAST_YEAR = 2200;

  private final CalendarEditing calendar;
  private final Rights rights;
  private final BusinessClock clock;

  CalendarController(CalendarEditing calendar, Rights rights, BusinessClock clock) {
    this.calendar = calendar;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String now(Caller caller, Model model) {
    return year(clock.today().getYear(), caller, model);
  }

  @GetMapping(PATH + "/{year}")
  String year(@PathVariable int year, Caller caller, Model model) {
    return page(year, Form.empty(), caller, model);
  }

  private String page(int year, Form form, Caller caller, Model model) {
    demand(year);
    model.addAttribute("calendar", calendar.year(year));
    model.addAttribute("today", clock.today());
    model.addAttribute("hours", calendar.hours().stream().map(HoursRow::of).toList());
    var editor = rights.allows(caller, CalendarRight.EDIT_CALENDAR);
    var own =
        editor || !rights.allows(caller, CalendarRight.EDIT_OWN_HOURS) ? null : caller.agency();
    model.addAttribute(
        "form", own == null || form.refused() ? form : form.with("unit", own.value()));
    model.addAttribute("editor", editor);
    model.addAttribute("ownHours", own != null);
    return "calendar/year";
  }

  @PostMapping(PATH + "/{year}/days")
  String setDay(
      @PathVariable int year,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    return edit(
        year,
        Form.of(sent),
        form ->
            calendar.setDay(
                new SpecialDay(
                    day(form.value("date")),
                    form.value("name"),
                    kind(form.value("kind")),
                    form.value("replaces").isBlank() ? null : day(form.value("replaces")),
                    form.value("source")),
                form.value("reason"),
                caller),
        new Answer("date", caller, model, next));
  }

  @PostMapping(PATH + "/{year}/days/{date}/removal")
  String removeDay(
      @PathVariable int year,
      @PathVariable String date,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    return edit(
        year,
        Form.of(sent),
        form -> calendar.removeDay(day(date), form.value("reason"), caller),
        new Answer("reason", caller, model, next));
  }

  @PostMapping(PATH + "/{year}/publication")
  String publish(
      @PathVariable int year,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    return edit(
        year,
        Form.of(sent),
        form ->
            calendar.publish(
                year, clock.today(), form.value("decision"), form.value("reason"), caller),
        new Answer("decision", caller, model, next));
  }

  @PostMapping(PATH + "/{year}/hours")
  String setHours(
      @PathVariable int year,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    return edit(
        year,
        Form.of(sent),
        form ->
            calendar.setHours(
                unit(form.value("unit")),
                day(form.value("from")),
                HoursText.read(form),
                form.value("reason"),
                caller),
        new Answer("unit", caller, model, next));
  }

  /** What an edit needs to answer: the field that shows a broken rule, and the page. */
  private record Answer(String field, Caller caller, Model model, RedirectAttributes next) {}

  private interface Edit {
    void with(Form form);
  }

  /** Refuses years that no page shows. */
  static void demand(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new RuleViolated(SharedError.NOT_FOUND);
    }
  }

  private String edit(int year, Form form, Edit edit, Answer answer) {
    demand(year);
    try {
      edit.with(form);
    } catch (RuleViolated broken) {
      if (broken.error() == SharedError.FORBIDDEN) {
        throw broken;
      }
      var field = broken.error() == CalendarError.REASON_MISSING ? "reason" : answer.field();
      return page(
          year,
          form.refuse(field, broken.error().code(), broken.arguments()),
          answer.caller(),
          answer.model());
    }
    answer.next().addFlashAttribute(PageFrame.FLASH, Message.of("calendar.saved"));
    return "redirect:" + PATH + "/" + year;
  }

  private static LocalDate day(String text) {
    try {
      var day = LocalDate.parse(text.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // answered below like a day of a year that no page shows
    }
    throw new RuleViolated(CalendarError.DATE_INVALID, text);
  }

  private static DayKind kind(String text) {
    for (var kind : DayKind.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    throw new RuleViolated(SharedError.INVALID_INPUT, "kind");
  }

  private static @Nullable AgencyCode unit(String text) {
    return text.isBlank()
        ? null
        : AgencyCode.parse(text)
            .orElseThrow(() -> new RuleViolated(CalendarError.UNIT_UNKNOWN, text));
  }
}
