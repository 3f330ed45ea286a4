package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Letter;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/** A letter on its way from an empty form to the axis; all of it lies in the form itself. */
@Component
class Composition {
  private static final int URGENCIES = 4;

  private final LetterForm letters;
  private final DocumentTypes types;
  private final Recipients recipients;
  private final HeldFiles files;
  private final Desk desk;

  Composition(
      LetterForm letters, DocumentTypes types, Recipients recipients, HeldFiles files, Desk desk) {
    this.letters = letters;
    this.types = types;
    this.recipients = recipients;
    this.files = files;
    this.desk = desk;
  }

  Form blank() {
    return letters.blank();
  }

  ComposeView view(Form form, Caller caller, HttpSession session, PageFrame frame) {
    return new ComposeView(
        form,
        types.choices(frame),
        IntStream.range(0, URGENCIES)
            .mapToObj(priority ->
                Choice.of(String.valueOf(priority), Labels.urgency(priority).text(frame)))
            .toList(),
        recipients.groups(frame, caller),
        recipients.chosen(form),
        recipients.search(form.value("q")),
        files.of(form, session),
        files.limits());
  }

  CheckView lastLook(Form form, Caller caller, HttpSession session, PageFrame frame) {
    return new CheckView(
        form,
        letter(form, caller, session),
        recipients.groupNames(frame, caller, form),
        recipients.chosen(form),
        recipients.all(form, caller).size(),
        files.of(form, session));
  }

  /** The form with what is wrong in it. */
  Form check(Form form, Caller caller, HttpSession session) {
    var checked = letters.check(form);
    if (recipients.all(form, caller).isEmpty()) {
      checked = checked.refuse("recipients", "exchange.error.recipients");
    }
    return files.of(form, session).size() < form.all(HeldFiles.FIELD).size()
        ? checked.refuse("files", "exchange.error.files-lost")
        : checked;
  }

  Acceptance send(Form form, Caller caller, HttpSession session) {
    return desk.send(caller, letter(form, caller, session));
  }

  private Letter letter(Form form, Caller caller, HttpSession session) {
    return letters.letter(
        form,
        recipients.all(form, caller),
        files.of(form, session).stream().map(files::part).toList());
  }
}
