package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Secrecy;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Ids;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;

/** The fields of a letter: their defaults, their rules, and the letter made of them. */
@Component
class LetterForm {
  /** Names the form, so that it is one letter however often it is sent. */
  static final String REQUEST = "request";

  /** Ticked when the letter holds state secrets. */
  static final String SECRET = "secret";

  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d.-]{1,20}");
  private static final Pattern NOTATION = Pattern.compile("[^\\s/][^\\s]{0,49}");
  private static final Pattern PRIORITY = Pattern.compile("[0-3]");
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "subject", 1000, "content", 4000, "place", 100, "signer-title", 200, "signer-name", 100);
  private static final List<String> TEXTS =
      List.of("subject", "content", "place", "signer-title", "signer-name");

  private final DocumentTypes types;
  private final Secrecy secrecy;
  private final BusinessClock clock;

  LetterForm(DocumentTypes types, Secrecy secrecy, BusinessClock clock) {
    this.types = types;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /** An empty letter of today. */
  Form blank() {
    return DateFields.fill(Form.empty(), "date", clock.today())
        .with("type", "Công văn")
        .with("priority", "0")
        .with(REQUEST, Ids.next().toString());
  }

  /** The form with every broken rule at its field, in the order of the fields. */
  Form check(Form form) {
    var checked = checkNumber(form);
    checked = checked.demand("notation", "exchange.error.notation");
    checked = demandForm(checked, "notation", NOTATION, "exchange.error.notation-form");
    checked = checkDate(checked);
    if (!types.contains(checked.value("type"))) {
      checked = checked.refuse("type", "exchange.error.type");
    }
    if (!PRIORITY.matcher(checked.value("priority")).matches()) {
      checked = checked.refuse("priority", "exchange.error.priority");
    }
    checked = checked.demand("subject", "exchange.error.subject");
    for (var field : TEXTS) {
      int longest = LONGEST.getOrDefault(field, 0);
      if (checked.value(field).length() > longest) {
        checked = checked.refuse(field, "exchange.error.too-long", longest);
      }
    }
    return checkSecrecy(checkDue(checked));
  }

  /** What holds state secrets goes on paper or over the network of the cipher agency. */
  private Form checkSecrecy(Form form) {
    var checked = form;
    if (form.chosen(SECRET, SECRET)) {
      checked = checked.refuse(SECRET, "exchange.error.secret");
    }
    checked = demandOpen(checked, "number", secrecy.mark("", form.value("number")));
    checked = demandOpen(checked, "notation", secrecy.mark("", form.value("notation")));
    return demandOpen(checked, "subject", secrecy.mark(form.value("subject"), ""));
  }

  private static Form demandOpen(Form form, String field, Optional<String> mark) {
    return mark.map(word -> form.refuse(field, "exchange.error.secret-mark", word)).orElse(form);
  }

  /** A number that is left out comes from the book of this year. */
  private Form checkNumber(Form form) {
    if (!form.value("number").isEmpty()) {
      return demandForm(form, "number", NUMBER, "exchange.error.number-form");
    }
    return DateFields.read(form, "date")
        .filter(date -> date.getYear() != clock.today().getYear())
        .map(date ->
            form.refuse(
                "number", DeskError.BOOK_OF_ANOTHER_YEAR.code(), String.valueOf(date.getYear())))
        .orElse(form);
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static Form demandForm(Form form, String field, Pattern pattern, String key) {
    return pattern.matcher(form.value(field)).matches() ? form : form.refuse(field, key);
  }

  private Form checkDate(Form form) {
    if (DateFields.blank(form, "date")) {
      return form.refuse("date", "exchange.error.date-missing");
    }
    var checked = DateFields.check(form, "date");
    var late = DateFields.read(form, "date").filter(date -> date.isAfter(clock.today()));
    return late.isPresent() ? checked.refuse("date", "exchange.error.date-future") : checked;
  }

  private static Form checkDue(Form form) {
    var checked = DateFields.check(form, "due");
    var date = DateFields.read(form, "date");
    var due = DateFields.read(form, "due");
    return date.isPresent() && due.isPresent() && due.get().isBefore(date.get())
        ? checked.refuse("due", "exchange.error.due-before")
        : checked;
  }

  /** The letter of a form that passed {@link #check}. */
  Letter letter(
      Form form,
      List<AgencyView> recipients,
      List<Letter.Part> attachments,
      List<DocumentReference> references) {
    return new Letter(
        form.value("number"),
        form.value("notation"),
        DateFields.read(form, "date").orElseThrow(),
        form.value("type"),
        form.value("subject"),
        form.value("content"),
        form.value("place"),
        form.value("signer-title"),
        form.value("signer-name"),
        Integer.parseInt(form.value("priority")),
        DateFields.read(form, "due").orElse(null),
        recipients.stream().map(AgencyView::code).toList(),
        attachments,
        references);
  }
}
