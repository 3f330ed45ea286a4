package vn.lienthong.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/** Recipients of a letter: groups of the directory and agencies chosen one by one. */
@Component
class Recipients {
  static final String FIELD = "recipient";
  static final String GROUPS = "group";
  static final int SHOWN = 20;
  private static final int MOST_SHOWN = 500;
  private static final List<AgencyKind> KINDS = List.of(AgencyKind.PROVINCE, AgencyKind.MINISTRY);

  private final Directory directory;
  private final BusinessClock clock;

  Recipients(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Agencies found for a text; none for an empty one. Integration hubs are never among them. */
  Page<AgencyView> search(String text, int shown) {
    return text.isBlank()
        ? new Page<>(List.of(), 1, shown, 0)
        : directory.search(text, null, clock.today(), 1, shown);
  }

  /** How many of the agencies found the form asks to see. */
  static int shown(Form form) {
    var asked = form.value("shown");
    return asked.matches("\\d{1,3}")
        ? Math.max(SHOWN, Math.min(MOST_SHOWN, Integer.parseInt(asked)))
        : SHOWN;
  }

  /** The agency that sends. */
  String sender(Caller caller) {
    return own(caller).map(AgencyView::name).orElse("");
  }

  /** Agencies chosen one by one, in the order they were chosen. */
  List<AgencyView> chosen(Form form) {
    var found = new LinkedHashMap<AgencyCode, AgencyView>();
    for (var code : form.all(FIELD)) {
      find(code).ifPresent(agency -> found.putIfAbsent(agency.code(), agency));
    }
    return List.copyOf(found.values());
  }

  /** Codes that were chosen and can no longer be written to. */
  List<AgencyCode> lost(Form form) {
    return form.all(FIELD).stream()
        .filter(code -> find(code).isEmpty())
        .flatMap(code -> AgencyCode.parse(code).stream())
        .distinct()
        .toList();
  }

  /** Everybody the letter goes to, once each; a group never holds the sender itself. */
  List<AgencyView> all(Form form, Caller caller) {
    var own = own(caller).map(AgencyView::code).orElse(null);
    var everybody = new LinkedHashMap<AgencyCode, AgencyView>();
    for (var kind : KINDS) {
      if (form.chosen(GROUPS, kind.name())) {
        directory.all(kind, clock.today()).stream()
            .filter(agency -> !agency.code().equals(own))
            .forEach(agency -> everybody.putIfAbsent(agency.code(), agency));
      }
    }
    chosen(form).forEach(agency -> everybody.putIfAbsent(agency.code(), agency));
    return List.copyOf(everybody.values());
  }

  Form add(Form form, String code) {
    var codes = new ArrayList<>(form.all(FIELD));
    find(code)
        .map(agency -> agency.code().value())
        .filter(found -> !codes.contains(found))
        .ifPresent(codes::add);
    return form.with(FIELD, codes.toArray(String[]::new));
  }

  Form remove(Form form, String code) {
    return form.with(
        FIELD, form.all(FIELD).stream().filter(one -> !one.equals(code)).toArray(String[]::new));
  }

  /** The groups with how many agencies each has today, the sender left out. */
  List<Choice> groups(PageFrame frame, Caller caller) {
    var own = own(caller).map(AgencyView::code).orElse(null);
    return KINDS.stream()
        .map(kind -> {
          var size =
              directory.all(kind, clock.today()).stream()
                  .filter(agency -> !agency.code().equals(own))
                  .count();
          var key = "exchange.group." + kind.name().toLowerCase(Locale.ROOT);
          return Choice.of(kind.name(), frame.text(key, frame.number(size)));
        })
        .toList();
  }

  /** Names of the chosen groups, for the page that asks to check. */
  List<String> groupNames(PageFrame frame, Caller caller, Form form) {
    return groups(frame, caller).stream()
        .filter(group -> form.chosen(GROUPS, group.value()))
        .map(Choice::label)
        .toList();
  }

  /** Names of agencies today; a code that nobody has any more stays a code. */
  List<String> names(List<AgencyCode> codes) {
    return codes.stream()
        .map(code -> directory.find(code, clock.today()).map(AgencyView::name).orElse(code.value()))
        .toList();
  }

  private Optional<AgencyView> own(Caller caller) {
    return Optional.ofNullable(caller.agency())
        .flatMap(code -> directory.find(code, clock.today()));
  }

  private Optional<AgencyView> find(String code) {
    return AgencyCode.parse(code)
        .flatMap(parsed -> directory.find(parsed, clock.today()))
        .filter(agency -> agency.kind() != AgencyKind.HUB && agency.openOn(clock.today()));
  }
}
