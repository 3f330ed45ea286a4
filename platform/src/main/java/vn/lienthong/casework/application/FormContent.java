package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Paper;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.documents.OneStopForm;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** What the forms of a dossier say, always in Vietnamese: from its events alone. */
@Component
class FormContent {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final String OLD_RULES = "ND-61-2018";

  private final Directory directory;
  private final Rulebook rulebook;
  private final MessageSource messages;

  FormContent(Directory directory, Rulebook rulebook, MessageSource messages) {
    this.directory = directory;
    this.rulebook = rulebook;
    this.messages = messages;
  }

  /** The form of an event; empty when its act has none. */
  Optional<OneStopForm> of(DossierView dossier, DossierEvent event) {
    return switch (event.act()) {
      case ACCEPT -> Optional.of(receipt(dossier, event));
      case ASK_SUPPLEMENT -> Optional.of(supplement(dossier, event));
      case REFUSE -> Optional.of(refusal(dossier, event));
      case EXTEND -> Optional.of(apology(dossier, event));
      case STOP -> Optional.of(stop(dossier, event));
      default -> Optional.empty();
    };
  }

  private OneStopForm receipt(DossierView dossier, DossierEvent event) {
    return new OneStopForm.Receipt(
        head(dossier, event, "01"),
        applicant(dossier),
        dossier.procedureName(),
        components(dossier.papers()),
        1,
        new OneStopForm.Terms(
            event.limit().map(this::limit).orElseGet(() -> text("limit.none")),
            time(event.at()),
            promised(event),
            text("at-desk")),
        fees(dossier.fees()),
        "",
        "",
        event.byName(),
        contact(dossier, event));
  }

  private OneStopForm supplement(DossierView dossier, DossierEvent event) {
    return new OneStopForm.SupplementRequest(
        head(dossier, event, "02"),
        applicant(dossier),
        dossier.procedureName(),
        lines(event.text(Fact.REASON)),
        event.date(Fact.DATE).map(day -> text("answer-by", DAY.format(day))).orElse(""),
        contact(dossier, event),
        event.byName());
  }

  private OneStopForm refusal(DossierView dossier, DossierEvent event) {
    return new OneStopForm.Refusal(
        head(dossier, event, "03"),
        applicant(dossier),
        dossier.procedureName(),
        reasons(event),
        contact(dossier, event),
        event.byName());
  }

  private OneStopForm apology(DossierView dossier, DossierEvent event) {
    return new OneStopForm.Apology(
        head(dossier, event, "04"),
        applicant(dossier),
        dossier.procedureName(),
        acceptedAt(dossier),
        promisedBefore(dossier, event),
        event.text(Fact.REASON),
        promised(event),
        "",
        event.byName());
  }

  private OneStopForm stop(DossierView dossier, DossierEvent event) {
    return new OneStopForm.StopNotice(
        head(dossier, event, model(dossier, "", "05")),
        applicant(dossier),
        dossier.procedureName(),
        acceptedAt(dossier),
        time(event.at()),
        reasons(event),
        contact(dossier, event),
        "",
        event.byName());
  }

  /** Which form it is by the rules of the dossier; empty where they have none. */
  String model(DossierView dossier, String until2025, String since) {
    var received = LocalDate.ofInstant(dossier.events().get(0).at(), BusinessClock.ZONE);
    return modelOn(received, until2025, since);
  }

  /** Which form it is by the rules of a day. */
  String modelOn(LocalDate day, String until2025, String since) {
    return rulebook.on(day).id().equals(OLD_RULES) ? until2025 : since;
  }

  private OneStopForm.Head head(DossierView dossier, DossierEvent event, String model) {
    var day = LocalDate.ofInstant(event.at(), BusinessClock.ZONE);
    return head(dossier.agency(), day, model, until(dossier, event, Fact.CODE));
  }

  /** What stands above a form of an agency, with its name of that day. */
  OneStopForm.Head head(AgencyCode code, LocalDate day, String model, String dossier) {
    var agency = directory.find(code, day);
    var parent = agency.map(AgencyView::parent).flatMap(above -> directory.find(above, day));
    return new OneStopForm.Head(
        parent.map(AgencyView::name).orElse(""),
        agency.map(AgencyView::name).orElse(code.value()),
        text("desk"),
        "",
        model.isEmpty() ? "" : text("model", model),
        dossier,
        dated(day));
  }

  /** Days below 10 and the months 1 and 2 with a nought before them (NĐ 30/2020/NĐ-CP, annex I). */
  private String dated(LocalDate day) {
    var month = day.getMonthValue();
    return text(
        "dated",
        "%02d".formatted(day.getDayOfMonth()),
        month < 3 ? "0" + month : String.valueOf(month),
        String.valueOf(day.getYear()));
  }

  static OneStopForm.Applicant applicant(DossierView dossier) {
    var applicant = dossier.applicant();
    return new OneStopForm.Applicant(
        applicant.name(), applicant.address(), applicant.phone(), applicant.email());
  }

  private static OneStopForm.Contact contact(DossierView dossier, DossierEvent event) {
    var handler = until(dossier, event, Fact.HANDLER_NAME);
    var name = handler.isEmpty() ? event.byName() : handler;
    return new OneStopForm.Contact(name, "");
  }

  /** A fact as the events up to this one tell it, whenever the form is opened. */
  private static String until(DossierView dossier, DossierEvent event, Fact fact) {
    return dossier.events().stream()
        .filter(one -> one.number() <= event.number() && one.facts().containsKey(fact))
        .reduce((one, next) -> next)
        .map(one -> one.text(fact))
        .orElse("");
  }

  private List<OneStopForm.Component> components(List<Paper> papers) {
    var components = new ArrayList<OneStopForm.Component>();
    for (var paper : papers) {
      if (paper.originals() > 0) {
        components.add(
            new OneStopForm.Component(paper.name(), text("original"), paper.originals()));
      }
      if (paper.copies() > 0) {
        components.add(new OneStopForm.Component(paper.name(), text("copy"), paper.copies()));
      }
    }
    return components;
  }

  private String fees(List<FeeLine> fees) {
    return fees.stream()
        .map(fee ->
            text(
                fee.paidAtCounter() ? "fee-paid" : "fee-open",
                fee.name().isEmpty() ? "" : fee.name() + ": ",
                fee.dong()))
        .collect(Collectors.joining("; "));
  }

  private String limit(TimeLimit limit) {
    return messages.getMessage(
        "casework.limit." + limit.unit(),
        new Object[] {limit.amount().stripTrailingZeros().toPlainString()},
        VIETNAMESE);
  }

  private static List<String> reasons(DossierEvent event) {
    var reasons = new ArrayList<>(lines(event.text(Fact.REASON)));
    if (!event.text(Fact.LEGAL_BASIS).isEmpty()) {
      reasons.add(event.text(Fact.LEGAL_BASIS));
    }
    return reasons;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private String acceptedAt(DossierView dossier) {
    return dossier.events().stream()
        .filter(event -> event.act() == DossierAct.ACCEPT)
        .map(event -> time(event.at()))
        .findFirst()
        .orElse("");
  }

  /** What the last event before this one promised. */
  private String promisedBefore(DossierView dossier, DossierEvent event) {
    return dossier.events().stream()
        .filter(one -> one.number() < event.number())
        .filter(one -> one.facts().containsKey(Fact.PROMISED))
        .reduce((one, next) -> next)
        .map(this::promised)
        .orElse("");
  }

  private String promised(DossierEvent event) {
    var promised = event.text(Fact.PROMISED);
    return promised.isEmpty() ? text("no-date") : time(Instant.parse(promised));
  }

  String time(Instant at) {
    var local = at.atZone(BusinessClock.ZONE);
    return text(
        "time",
        "%02d".formatted(local.getHour()),
        "%02d".formatted(local.getMinute()),
        DAY.format(local));
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage("casework.form." + key, arguments, VIETNAMESE);
  }
}
