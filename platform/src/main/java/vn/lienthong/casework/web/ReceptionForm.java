package vn.lienthong.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.NumberCheck;
import vn.lienthong.casework.Paper;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;

/** What the clerk enters at the counter, checked and turned into a command. */
final class ReceptionForm {
  private static final String CASE = "case";
  private static final String CHANNEL = "channel";
  private static final String PAPER = "paper";
  private static final String PAID = "paid";
  private static final String ID = "id";
  private static final String COMPARED = "compared";
  private static final Set<String> DOUBTS =
      Set.of(
          CaseworkError.NUMBER_ABROAD.code(),
          CaseworkError.TAX_CODE_OF_CITIZEN.code(),
          CaseworkError.NUMBER_OF_CITIZEN.code(),
          CaseworkError.NUMBER_OF_ANOTHER.code());
  private static final int LONGEST = 500;
  private static final int LONGEST_CONTENT = 1_000;

  private ReceptionForm() {}

  /** At the counter, all papers there: the way most dossiers come. */
  static Form blank(ProcedureView procedure, String number, Instant now) {
    var form = Form.empty().with(CASE, number).with(CHANNEL, Channel.COUNTER.name());
    var chosen = caseOf(procedure, form);
    return form.with(CASE, String.valueOf(chosen.number()))
        .with("kind", Applicant.Kind.CITIZEN.name())
        .with(PAPER, numbers(chosen.components().size()))
        .with(ID, Ids.ordered(now).toString());
  }

  private static String[] numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  /** The case that the form names; the first where it names none. */
  static ProcedureCase caseOf(ProcedureView procedure, Form form) {
    return procedure.cases().stream()
        .filter(one -> String.valueOf(one.number()).equals(form.value(CASE)))
        .findFirst()
        .orElseGet(() -> procedure.cases().get(0));
  }

  static List<Channel> channels(ProcedureCase chosen) {
    return Arrays.stream(Channel.values())
        .filter(channel -> chosen.terms().stream().anyMatch(one -> one.channel() == channel))
        .toList();
  }

  /**
   * What each channel costs, to be ticked when it was paid. Amounts that the catalogue does not
   * state are not asked for; a channel that is listed twice with the same fee costs it once.
   */
  static List<FeeChoice> fees(ProcedureCase chosen) {
    return channels(chosen).stream().flatMap(channel -> fees(chosen, channel).stream()).toList();
  }

  private static List<FeeChoice> fees(ProcedureCase chosen, Channel channel) {
    var fees =
        chosen.terms().stream()
            .filter(one -> one.channel() == channel)
            .flatMap(one -> one.fees().stream())
            .filter(fee -> fee.dong() != null && fee.dong() > 0)
            .map(fee -> new FeeLine(fee.code(), fee.name(), fee.dong(), true))
            .distinct()
            .toList();
    return IntStream.range(0, fees.size())
        .mapToObj(i -> new FeeChoice(channel, channel + "-" + (i + 1), fees.get(i)))
        .toList();
  }

  /** A channel with several amounts costs one of them: the one that was ticked. */
  private static boolean several(ProcedureCase chosen, Channel channel) {
    return chosen.terms().stream()
            .filter(one -> one.channel() == channel)
            .map(ChannelTerms::fees)
            .distinct()
            .count()
        > 1;
  }

  static Optional<Channel> channel(String text) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(text))
        .findFirst();
  }

  /** What is known of somebody who comes again. */
  static Form of(Applicant known, Form blank) {
    return blank
        .with("name", known.name())
        .with("number", known.identityNumber())
        .with("phone", known.phone())
        .with("address", known.address())
        .with("email", known.email())
        .with("kind", known.kind().name());
  }

  /** Whether the clerk compared this number with the paper. */
  static boolean compared(Form form) {
    return form.chosen(COMPARED, form.value("number"));
  }

  /** Whether the clerk is asked to compare, or did so. */
  static boolean doubted(Form form) {
    var error = form.error("number");
    return error == null ? compared(form) : DOUBTS.contains(error.key());
  }

  static Form check(Form form, LocalDate today) {
    var checked = number(form.demand("name", "casework.error.name"), today);
    for (var field : List.of("name", "number", "phone", "email", "address")) {
      if (checked.value(field).length() > LONGEST) {
        checked = checked.refuse(field, "casework.error.too-long", LONGEST);
      }
    }
    if (checked.value("content").length() > LONGEST_CONTENT) {
      checked = checked.refuse("content", "casework.error.too-long", LONGEST_CONTENT);
    }
    if (kind(checked.value("kind")).isEmpty()) {
      checked = checked.refuse("kind", "casework.error.kind");
    }
    if (DossierId.parse(checked.value(ID)).isEmpty()) {
      throw new RuleViolated(SharedError.INVALID_INPUT, ID);
    }
    return channel(checked.value(CHANNEL)).isPresent()
        ? checked
        : checked.refuse(CHANNEL, "casework.error.channel");
  }

  /** What was never given is refused; what is only odd may stay once it was compared. */
  private static Form number(Form form, LocalDate today) {
    var kind = kind(form.value("kind")).orElse(Applicant.Kind.OTHER);
    return NumberCheck.of(form.value("number"), kind, today)
        .filter(found -> found.refused() || !compared(form))
        .map(found -> form.refuse("number", found.error().code(), found.argument()))
        .orElse(form);
  }

  private static Optional<Applicant.Kind> kind(String text) {
    return Arrays.stream(Applicant.Kind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst();
  }

  /** The command of a form that was checked. */
  static ReceiveDossier command(ProcedureView procedure, Form form) {
    var chosen = caseOf(procedure, form);
    var channel = channel(form.value(CHANNEL)).orElseThrow();
    var content = form.value("content");
    return new ReceiveDossier(
        DossierId.parse(form.value(ID)).orElseThrow(),
        procedure.code(),
        chosen.number(),
        channel,
        new Applicant(
            form.value("name"),
            kind(form.value("kind")).orElseThrow(),
            form.value("number"),
            form.value("address"),
            form.value("phone"),
            form.value("email")),
        content.isBlank() ? procedure.name() : content,
        papers(chosen, form),
        feeLines(chosen, channel, form));
  }

  private static List<Paper> papers(ProcedureCase chosen, Form form) {
    var papers = new ArrayList<Paper>();
    for (int i = 0; i < chosen.components().size(); i++) {
      if (form.chosen(PAPER, String.valueOf(i + 1))) {
        var paper = chosen.components().get(i);
        papers.add(new Paper(paper.code(), paper.name(), paper.originals(), paper.copies()));
      }
    }
    return papers;
  }

  private static List<FeeLine> feeLines(ProcedureCase chosen, Channel channel, Form form) {
    var some = several(chosen, channel);
    return fees(chosen, channel).stream()
        .filter(choice -> !some || form.chosen(PAID, choice.value()))
        .map(choice -> choice.line(form.chosen(PAID, choice.value())))
        .toList();
  }
}
