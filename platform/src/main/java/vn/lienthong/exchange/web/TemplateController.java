package vn.lienthong.exchange.web;

import java.util.Map;
import java.util.UUID;
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
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The templates of an agency: used, renamed, removed. They are saved from the page of a letter. */
@Controller
@RequestMapping(TemplateController.PATH)
class TemplateController {
  static final String PATH = "/exchange/templates";
  private static final String BACK = "redirect:" + PATH;

  private final TemplateShelf shelf;
  private final LetterDrafts drafts;
  private final Rights rights;

  TemplateController(TemplateShelf shelf, LetterDrafts drafts, Rights rights) {
    this.shelf = shelf;
    this.drafts = drafts;
    this.rights = rights;
  }

  @GetMapping
  ModelAndView list(Caller caller) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    return page(caller, Form.empty(), "");
  }

  private ModelAndView page(Caller caller, Form form, String renamed) {
    var page =
        new ModelAndView(
            "exchange/templates",
            Map.of(
                "templates",
                shelf.all(caller),
                "form",
                form,
                "renamed",
                renamed,
                "draft",
                drafts.find(caller).isPresent()));
    if (form.refused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** The draft becomes a new letter made from the template. */
  @PostMapping("/{id}/use")
  String use(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    drafts.save(shelf.letter(id, caller), caller);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.template.used"));
    return "redirect:" + ComposeController.PATH;
  }

  @PostMapping("/{id}/rename")
  ModelAndView rename(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    var form = shelf.rename(Form.of(sent), id, caller);
    if (form.refused()) {
      return page(caller, form, id.toString());
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.template.renamed"));
    return new ModelAndView(BACK);
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    shelf.remove(id, caller);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.template.removed"));
    return BACK;
  }
}
