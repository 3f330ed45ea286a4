package vn.lienthong.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.domain.LetterTemplates;
import vn.lienthong.exchange.domain.LetterTemplates.Template;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;

/** Templates of the writer's agency, each under a name of its own. */
@Component
class TemplateShelf {
  /** The field of the name. */
  static final String NAME = "template";

  static final int LONGEST_NAME = 100;
  private static final int MOST = 100;

  private final LetterTemplates templates;
  private final LetterForm letters;
  private final BusinessClock clock;

  TemplateShelf(LetterTemplates templates, LetterForm letters, BusinessClock clock) {
    this.templates = templates;
    this.letters = letters;
    this.clock = clock;
  }

  List<Template> all(Caller caller) {
    return templates.all(agency(caller));
  }

  /** The form with what is wrong with the name; nothing is wrong when it was saved. */
  Form save(Form form, Caller caller) {
    var checked = checkName(form);
    if (checked.refused()) {
      return checked;
    }
    if (all(caller).size() >= MOST) {
      return checked.refuse(NAME, DeskError.TOO_MANY_TEMPLATES.code(), MOST);
    }
    var fields = new LinkedHashMap<>(form.values());
    fields.keySet().removeIf(isNewEachTime());
    var template = new Template(Ids.next(), form.value(NAME), fields, clock.now());
    return templates.add(agency(caller), template)
        ? checked
        : checked.refuse(NAME, DeskError.TEMPLATE_NAME_TAKEN.code(), form.value(NAME));
  }

  /** The form of a new letter made from the template. */
  Form letter(UUID id, Caller caller) {
    var form = letters.blank();
    for (var field : find(id, caller).fields().entrySet()) {
      form = form.with(field.getKey(), field.getValue().toArray(String[]::new));
    }
    return form;
  }

  Form rename(Form form, UUID id, Caller caller) {
    find(id, caller);
    var checked = checkName(form);
    if (checked.refused() || templates.rename(agency(caller), id, form.value(NAME))) {
      return checked;
    }
    return checked.refuse(NAME, DeskError.TEMPLATE_NAME_TAKEN.code(), form.value(NAME));
  }

  void remove(UUID id, Caller caller) {
    if (!templates.remove(agency(caller), id)) {
      throw new RuleViolated(DeskError.TEMPLATE_NOT_FOUND);
    }
  }

  private Template find(UUID id, Caller caller) {
    return templates
        .find(agency(caller), id)
        .orElseThrow(() -> new RuleViolated(DeskError.TEMPLATE_NOT_FOUND));
  }

  private static Form checkName(Form form) {
    var checked = form.demand(NAME, "exchange.template.name-missing");
    return form.value(NAME).length() > LONGEST_NAME
        ? checked.refuse(NAME, "exchange.error.too-long", LONGEST_NAME)
        : checked;
  }

  /** Number, dates and files belong to one letter; so does its name in the form. */
  private static Predicate<String> isNewEachTime() {
    return name ->
        LetterDrafts.isPassing(name)
            || name.startsWith("date-")
            || name.startsWith("due-")
            || List.of(
                    "number",
                    HeldFiles.FIELD,
                    NamedDocuments.FIELD,
                    LetterForm.REQUEST,
                    LetterForm.SECRET)
                .contains(name);
  }

  private static AgencyCode agency(Caller caller) {
    return Objects.requireNonNull(caller.agency());
  }
}
