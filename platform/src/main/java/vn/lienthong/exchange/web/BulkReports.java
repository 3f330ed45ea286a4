package vn.lienthong.exchange.web;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Many documents, each treated by itself; what became of each waits for the page that tells it. */
@Component
class BulkReports {
  static final String LINES = "lines";
  static final String PATH = InboxController.PATH + "/answers/report";
  private static final String DOCUMENT = "document";

  private final Desk desk;

  BulkReports(Desk desk) {
    this.desk = desk;
  }

  /** What is done to each, and what is said when the state of a document does not allow it. */
  enum Action {
    ACCEPT("accept", "exchange.bulk.answered-already"),
    REFUSE("refuse", "exchange.bulk.answered-already"),
    ASSIGN("assign", "exchange.bulk.not-assignable");

    private final String key;
    private final String notAllowed;

    Action(String key, String notAllowed) {
      this.key = key;
      this.notAllowed = notAllowed;
    }
  }

  /** Where to go after it. */
  String run(
      Action action,
      Set<UUID> documents,
      Caller caller,
      Consumer<UUID> step,
      RedirectAttributes next) {
    if (documents.isEmpty()) {
      return noneChosen(next);
    }
    var symbols = desk.symbols(caller, documents);
    var lines = new ArrayList<BulkLine>();
    for (var document : documents) {
      lines.add(
          new BulkLine(
              document, symbols.getOrDefault(document, ""), refused(document, action, step)));
    }
    next.addFlashAttribute(LINES, lines);
    next.addFlashAttribute("action", action.key);
    return "redirect:" + PATH;
  }

  private static @Nullable Message refused(UUID document, Action action, Consumer<UUID> step) {
    try {
      step.accept(document);
      return null;
    } catch (RuleViolated broken) {
      return broken.error() == ExchangeError.MOVE_NOT_ALLOWED
          ? Message.of(action.notAllowed)
          : Message.of(broken.error().code(), broken.arguments());
    }
  }

  static String noneChosen(RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.bulk.none-chosen"));
    return "redirect:" + InboxController.PATH;
  }

  /** The documents that a form names. */
  static Set<UUID> documents(Form form) {
    return UuidTexts.of(form.all(DOCUMENT));
  }

  static String query(Set<UUID> documents) {
    return "?document="
        + String.join("&document=", documents.stream().map(UUID::toString).toList());
  }
}
