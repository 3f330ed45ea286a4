package vn.lienthong.exchange.web;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Letter;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/** A letter on its way from an empty form to the axis. */
@Component
class Composition {
  private static final int URGENCIES = 4;

  private final LetterForm letters;
  private final DocumentTypes types;
  private final Recipients recipients;
  private final HeldFiles files;
  private final Desk desk;
  private final Books books;
  private final LetterChecks checks;
  private final NamedDocuments named;

  Composition(
      LetterForm letters,
      DocumentTypes types,
      Recipients recipients,
      HeldFiles files,
      Desk desk,
      Books books,
      LetterChecks checks,
      NamedDocuments named) {
    this.letters = letters;
    this.types = types;
    this.recipients = recipients;
    this.files = files;
    this.desk = desk;
    this.books = books;
    this.checks = checks;
    this.named = named;
  }

  Form blank() {
    return letters.blank();
  }

  ComposeView view(Form form, @Nullable Instant savedAt, Caller caller, PageFrame frame) {
    return new ComposeView(
        form,
        recipients.sender(caller),
        types.choices(frame),
        IntStream.range(0, URGENCIES)
            .mapToObj(priority ->
                Choice.of(String.valueOf(priority), Labels.urgency(priority).text(frame)))
            .toList(),
        recipients.groups(frame, caller),
        recipients.chosen(form),
        recipients.search(form.value("q"), Recipients.shown(form)),
        files.of(form, caller),
        files.limits(),
        books.next(caller, form.value("type")),
        named.of(form, caller),
        savedAt);
  }

  CheckView lastLook(Form form, Caller caller, PageFrame frame) {
    return new CheckView(
        form,
        letter(form, caller),
        recipients.sender(caller),
        recipients.groupNames(frame, caller, form),
        recipients.chosen(form),
        recipients.all(form, caller).size(),
        files.of(form, caller),
        books.next(caller, form.value("type")),
        checks.view(trial(form, caller), caller, frame));
  }

  /** True when the letter must be changed before it can be sent; the page of the check says how. */
  boolean stops(Form form, Caller caller, PageFrame frame) {
    return checks.stops(trial(form, caller), caller, frame);
  }

  private LetterChecks.Trial trial(Form form, Caller caller) {
    var letter = letter(form, caller);
    var numbered =
        letter.number().isEmpty()
            ? letter.numbered(books.next(caller, form.value("type")))
            : letter;
    return new LetterChecks.Trial(
        numbered, files.of(form, caller), recipients.chosen(form), recipients.lost(form));
  }

  /** The form with what is wrong in it. */
  Form check(Form form, Caller caller) {
    var checked = letters.check(form);
    if (recipients.all(form, caller).isEmpty()) {
      checked = checked.refuse("recipients", "exchange.error.recipients");
    }
    return files.of(form, caller).size() < form.all(HeldFiles.FIELD).size()
        ? checked.refuse("files", "exchange.error.files-lost")
        : checked;
  }

  Acceptance send(Form form, Caller caller) {
    return desk.send(caller, letter(form, caller), form.value(LetterForm.REQUEST));
  }

  /** The letter of a form that passed {@link #check}. */
  Letter letter(Form form, Caller caller) {
    return letters.letter(
        form,
        recipients.all(form, caller),
        files.of(form, caller).stream().map(files::part).toList(),
        named.references(form, caller));
  }
}
