package vn.lienthong.exchange.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.edxml.Finding;
import vn.lienthong.edxml.Severity;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Preflight;
import vn.lienthong.exchange.Preflight.Reach;
import vn.lienthong.exchange.Preflight.State;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.web.PreflightView.Line;
import vn.lienthong.exchange.web.PreflightView.Ready;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Says what the trial of a letter found, each fault with its way out. */
@Component
class LetterChecks {
  private static final String KEY = "exchange.preflight.";
  private static final String RECIPIENTS = "#recipients";
  private static final String FILES = "#attachments";
  private static final String TOP = "#letter";

  private final Preflight preflight;
  private final FileSignatures signatures;

  LetterChecks(Preflight preflight, FileSignatures signatures) {
    this.preflight = preflight;
    this.signatures = signatures;
  }

  /**
   * A letter as it would be sent.
   *
   * @param chosen recipients that stand in the letter by themselves, not in a group
   * @param lost codes that were chosen and can no longer be written to
   */
  record Trial(
      Letter letter, List<Draft.HeldFile> files, List<AgencyView> chosen, List<AgencyCode> lost) {}

  PreflightView view(Trial trial, Caller caller, PageFrame frame) {
    var lines = new ArrayList<>(signatures.lines(trial.files(), frame));
    var ready = new ArrayList<Ready>();
    lines.addAll(trial(trial, caller, frame, ready));
    lines.sort(Comparator.comparing(Line::level));
    return new PreflightView(lines, ready);
  }

  /** True when the letter must be changed before it can be sent. */
  boolean stops(Trial trial, Caller caller, PageFrame frame) {
    return new PreflightView(trial(trial, caller, frame, new ArrayList<>()), List.of()).errors()
        > 0;
  }

  private List<Line> trial(Trial trial, Caller caller, PageFrame frame, List<Ready> ready) {
    try {
      var report = preflight.check(caller, trial.letter(), trial.lost());
      var lines = new ArrayList<>(packet(report, frame));
      lines.addAll(recipients(report.recipients(), trial, frame, ready));
      return lines;
    } catch (RuleViolated refused) {
      return List.of(Line.error(TOP, KEY + "packet", frame.text(Message.of(refused))));
    }
  }

  private static List<Line> packet(Preflight.Report report, PageFrame frame) {
    var size = frame.size(report.bytes());
    var limit = frame.size(report.limit());
    if (report.tooLarge()) {
      return List.of(Line.error(FILES, KEY + "too-large", size, limit));
    }
    var found =
        report.findings().stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .map(LetterChecks::line);
    var shape =
        report.findings().stream().anyMatch(LetterChecks::isFault)
            ? Stream.<Line>empty()
            : Stream.of(Line.ok(KEY + "packet-ok"));
    return Stream.of(shape, found, Stream.of(Line.ok(KEY + "size-ok", size, limit)))
        .flatMap(lines -> lines)
        .toList();
  }

  private static boolean isFault(Finding finding) {
    return finding.severity() == Severity.FATAL || finding.severity() == Severity.ERROR;
  }

  private static Line line(Finding finding) {
    var text = finding.message(LocaleContextHolder.getLocale());
    return isFault(finding)
        ? Line.error(TOP, KEY + "packet", text)
        : Line.warning(TOP, KEY + "packet", text);
  }

  private static List<Line> recipients(
      List<Reach> recipients, Trial trial, PageFrame frame, List<Ready> ready) {
    var chosen = codes(trial.chosen(), trial.lost());
    var lines = new ArrayList<Line>();
    for (var reach : recipients) {
      if (reach.state() == State.OPEN && reach.heardOf()) {
        ready.add(new Ready(reach.name(), how(reach, frame)));
      } else {
        lines.add(line(reach, chosen.contains(reach.code())));
      }
    }
    if (!ready.isEmpty()) {
      lines.add(Line.ok(KEY + "ready", ready.size()));
    }
    return lines;
  }

  private static Set<AgencyCode> codes(List<AgencyView> chosen, Collection<AgencyCode> lost) {
    var codes = new HashSet<>(lost);
    chosen.forEach(agency -> codes.add(agency.code()));
    return codes;
  }

  private static List<Message> how(Reach reach, PageFrame frame) {
    var how = new ArrayList<Message>();
    if (reach.desk()) {
      how.add(Message.of(KEY + "desk"));
    }
    how.add(Message.of(KEY + (reach.encryption() ? "encryption" : "no-encryption")));
    if (reach.lastContact() != null) {
      how.add(Message.of(KEY + "contact", frame.time(reach.lastContact())));
    }
    return how;
  }

  /** One that stands in a group cannot be taken out of it, so that it stops nothing. */
  private static Line line(Reach reach, boolean byItself) {
    var name = reach.name();
    return switch (reach.state()) {
      case OPEN -> Line.warning("", KEY + "no-contact", name);
      case LOCKED ->
          byItself
              ? Line.error(RECIPIENTS, KEY + "locked", name)
              : Line.warning("", KEY + "locked-in-group", name);
      case SUCCEEDED -> Line.error(RECIPIENTS, KEY + "succeeded", name, reach.successor());
      case CLOSED -> Line.error(RECIPIENTS, KEY + "closed", name);
      case UNKNOWN -> Line.error(RECIPIENTS, KEY + "unknown", name);
    };
  }
}
