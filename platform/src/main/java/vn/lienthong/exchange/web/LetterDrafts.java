package vn.lienthong.exchange.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.domain.Drafts;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Form;

/** The letter that somebody is writing, kept so that no lock, link or broken line loses it. */
@Component
class LetterDrafts {
  /** What the page needs, but the letter does not. */
  private static final Set<String> PASSING =
      Set.of("action", "q", "searched", "shown", "lang", "files", TemplateShelf.NAME);

  private final Drafts drafts;
  private final BusinessClock clock;

  LetterDrafts(Drafts drafts, BusinessClock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  static Drafts.Owner owner(Caller caller) {
    return new Drafts.Owner(
        caller.principal(), Objects.requireNonNull(caller.agency()), caller.role());
  }

  static boolean isPassing(String field) {
    return PASSING.contains(field) || field.startsWith("_");
  }

  Optional<Saved> find(Caller caller) {
    return drafts
        .find(owner(caller))
        .map(draft -> new Saved(new Form(draft.fields(), Map.of()), draft.savedAt()));
  }

  void save(Form form, Caller caller) {
    var fields = new LinkedHashMap<>(form.values());
    fields.keySet().removeIf(LetterDrafts::isPassing);
    drafts.save(owner(caller), new Draft(fields, clock.now()));
  }

  void remove(Caller caller) {
    drafts.remove(owner(caller));
  }

  /** A draft as the form shows it. */
  record Saved(Form form, Instant at) {}
}
