package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.Books;
import vn.lienthong.files.FileName;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.AgencyNames;
import vn.lienthong.web.Choice;
import vn.lienthong.web.PageFrame;

/** The books of the registry: on the screen, on paper, as a workbook. */
@Controller
@RequestMapping(BookController.PATH + "/{book}")
class BookController {
  static final String PATH = "/exchange/books";

  private final Books books;
  private final AgencyNames names;
  private final BusinessClock clock;

  BookController(Books books, AgencyNames names, BusinessClock clock) {
    this.books = books;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable String book,
      @RequestParam Map<String, String> parameters,
      Caller caller,
      Model model) {
    var asked = asked(book, parameters);
    var page = books.entries(caller, asked.filter());
    model.addAttribute("asked", asked);
    model.addAttribute("page", page);
    model.addAttribute("years", years(caller, asked));
    model.addAttribute("agencies", agencies(caller));
    return asked.query().beyond(page).map(last -> "redirect:" + last).orElse("exchange/book");
  }

  @GetMapping("/print")
  String print(
      @PathVariable String book,
      @RequestParam Map<String, String> parameters,
      Caller caller,
      Model model) {
    var asked = asked(book, parameters);
    var page = books.entries(caller, asked.printed(asked.query().page()));
    var owner = asked.filter().agency();
    model.addAttribute("asked", asked);
    model.addAttribute("query", asked.printing());
    model.addAttribute("page", page);
    model.addAttribute(
        "agency", names.shortName(owner == null ? books.agencies(caller).get(0) : owner));
    return asked.printing().beyond(page).map(last -> "redirect:" + last).orElse("exchange/print");
  }

  @GetMapping("/export")
  void export(
      @PathVariable String book,
      @RequestParam Map<String, String> parameters,
      Caller caller,
      PageFrame frame,
      HttpServletResponse response)
      throws IOException {
    var asked = asked(book, parameters);
    var first = books.entries(caller, asked.printed(1));
    var title =
        frame.text("exchange.book." + book + ".year", String.valueOf(asked.filter().year()));
    response.setContentType(Workbooks.XLSX);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileName.of(title + ".xlsx").attachment());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    try (var workbook =
        new BookWorkbook(response.getOutputStream(), asked.filter().book(), frame)) {
      workbook.add(first.items());
      for (int page = 2; page <= first.pages(); page++) {
        workbook.add(books.entries(caller, asked.printed(page)).items());
      }
    }
  }

  private BookQuery asked(String book, Map<String, String> parameters) {
    return Book.of(book)
        .map(known -> BookQuery.of(known, parameters, clock.today().getYear()))
        .orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND, book));
  }

  private List<Choice> years(Caller caller, BookQuery asked) {
    return books.years(caller, asked.filter().book()).stream()
        .map(String::valueOf)
        .map(year -> Choice.of(year, year))
        .toList();
  }

  private List<Choice> agencies(Caller caller) {
    return books.agencies(caller).stream()
        .map(AgencyCode::value)
        .map(code -> Choice.of(code, names.shortName(new AgencyCode(code))))
        .toList();
  }
}
