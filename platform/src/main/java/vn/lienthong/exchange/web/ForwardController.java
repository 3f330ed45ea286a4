package vn.lienthong.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.lienthong.exchange.AttachmentFile;
import vn.lienthong.exchange.AttachmentView;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DocumentView;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.Choice;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * A document that arrived is sent on as a letter of one's own: a draft that names it ({@code
 * ResponseFor} of edXML) and takes its files over, each checked again. It never takes the place of
 * another draft.
 */
@Controller
@RequestMapping("/exchange/documents/{id}/forward")
class ForwardController {
  /** Statuses of a registered document (QĐ 28/2018/QĐ-TTg); what was asked back stays here. */
  private static final Set<String> REGISTERED = Set.of("03", "04", "05", "06");

  private static final int HIGHEST_PRIORITY = 3;
  private static final String FILES = "files";

  private final Desk desk;
  private final LetterForm letters;
  private final HeldFiles files;
  private final LetterDrafts drafts;
  private final Rights rights;

  ForwardController(
      Desk desk, LetterForm letters, HeldFiles files, LetterDrafts drafts, Rights rights) {
    this.desk = desk;
    this.letters = letters;
    this.files = files;
    this.drafts = drafts;
    this.rights = rights;
  }

  /** True when the reader may write a letter that sends that document on. */
  static boolean allows(DocumentView document, Caller caller, Rights rights) {
    return !document.sent()
        && REGISTERED.contains(document.status())
        && rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT);
  }

  @GetMapping
  ModelAndView form(@PathVariable UUID id, Caller caller, PageFrame frame) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    var document = desk.open(caller, id);
    var all = sound(document).stream().map(file -> String.valueOf(file.position()));
    return page(document, Form.empty().with(FILES, all.toArray(String[]::new)), caller, frame);
  }

  private static List<AttachmentView> sound(DocumentView document) {
    return document.attachments().stream().filter(file -> !file.damaged()).toList();
  }

  private ModelAndView page(DocumentView document, Form form, Caller caller, PageFrame frame) {
    if (!allows(document, caller, rights)) {
      return DocumentController.conflict(document);
    }
    var page = new ModelAndView("exchange/forward", "document", document);
    page.addObject("form", form);
    page.addObject("draft", drafts.find(caller).isPresent());
    page.addObject("damaged", document.attachments().size() - sound(document).size());
    page.addObject(
        "files",
        sound(document).stream()
            .map(file ->
                new Choice(String.valueOf(file.position()), file.name(), frame.size(file.size())))
            .toList());
    page.setStatus(form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  @PostMapping
  ModelAndView forward(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    var document = desk.open(caller, id);
    var chosen = Form.of(sent);
    var page = page(document, chosen, caller, frame);
    if (page.getStatus() != HttpStatus.OK) {
      return page;
    }
    if (drafts.find(caller).isPresent()) {
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    var letter =
        files.takeOver(
            letter(document, frame), chosen(document, chosen, caller), caller, frame::text);
    if (letter.refused()) {
      return page(document, refused(chosen, letter), caller, frame);
    }
    drafts.save(letter, caller);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.forward.drafted"));
    return new ModelAndView("redirect:" + ComposeController.PATH);
  }

  private static Form refused(Form chosen, Form letter) {
    return new Form(chosen.values(), new HashMap<>(letter.errors()));
  }

  private List<AttachmentFile> chosen(DocumentView document, Form form, Caller caller) {
    var wanted = form.all(FILES).stream().collect(Collectors.toSet());
    return sound(document).stream()
        .map(AttachmentView::position)
        .filter(position -> wanted.contains(String.valueOf(position)))
        .map(position -> desk.attachment(caller, document.docId(), position))
        .toList();
  }

  private Form letter(DocumentView document, PageFrame frame) {
    var subject =
        frame.text(
            "exchange.forward.subject",
            document.typeName(),
            document.symbol(),
            frame.date(document.date()),
            document.senderName());
    var form =
        letters
            .blank()
            .with("subject", subject)
            .with("content", document.subject())
            .with("priority", String.valueOf(Math.min(document.priority(), HIGHEST_PRIORITY)))
            .with(NamedDocuments.FIELD, document.docId().toString());
    var due = document.dueDate();
    return due == null ? form : DateFields.fill(form, "due", due);
  }
}
