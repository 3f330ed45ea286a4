package vn.lienthong.procedures.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.procedures.LimitSettling;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresNews;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.SettleLimit;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.Settlements;
import vn.lienthong.procedures.domain.Settling;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

@Service
class LimitSettlingService implements LimitSettling {
  private static final int LONGEST_SOURCE = 1_000;

  private final Catalogue catalogue;
  private final Settlements settlements;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  LimitSettlingService(
      Catalogue catalogue,
      Settlements settlements,
      Rights rights,
      Journal journal,
      BusinessClock clock) {
    this.catalogue = catalogue;
    this.settlements = settlements;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void settle(SettleLimit command, Caller caller) {
    rights.demand(caller, ProceduresRight.SETTLE_LIMIT);
    var settled = settled(command, source(command.source()));
    settlements.add(settled);
    journal.append(entry(settled, caller));
  }

  private static String source(String text) {
    var source = Text.clean(text);
    if (source.isEmpty()) {
      throw new RuleViolated(ProceduresError.SOURCE_MISSING);
    }
    if (source.length() > LONGEST_SOURCE) {
      throw new RuleViolated(ProceduresError.SOURCE_TOO_LONG, LONGEST_SOURCE);
    }
    return source;
  }

  private SettledLimit settled(SettleLimit command, String source) {
    if (Settling.open(command.limit())) {
      throw new RuleViolated(ProceduresError.LIMIT_INVALID);
    }
    var version = version(command.procedure(), command.from());
    var place = command.place();
    var in =
        version.cases().stream()
            .filter(each -> each.number() == place.caseNumber())
            .findFirst()
            .orElseThrow(() -> new RuleViolated(ProceduresError.PLACE_UNKNOWN));
    var published = in.terms().get(index(in, place)).limit();
    if (!Settling.open(published)) {
      throw new RuleViolated(ProceduresError.LIMIT_STATED);
    }
    return new SettledLimit(
        command.procedure(),
        place,
        in.name(),
        published == null ? null : published.amount(),
        command.limit(),
        command.from(),
        source,
        clock.now());
  }

  /** The version in force on the day; it may still wait for its publishing. */
  private ProcedureView version(ProcedureCode code, LocalDate on) {
    var versions = catalogue.versions(code);
    if (versions.isEmpty()) {
      throw new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, code.value());
    }
    return versions.stream()
        .filter(version -> version.inForce(on))
        .findFirst()
        .orElseThrow(() -> new RuleViolated(ProceduresError.BEFORE_VERSION));
  }

  private static int index(ProcedureCase in, TermsPlace place) {
    return IntStream.range(0, in.terms().size())
        .filter(i -> TermsPlace.at(in, i).equals(place))
        .findFirst()
        .orElseThrow(() -> new RuleViolated(ProceduresError.PLACE_UNKNOWN));
  }

  private static NewEntry entry(SettledLimit settled, Caller caller) {
    var place = settled.place();
    var published = settled.published();
    return NewEntry.of(ProceduresNews.LIMIT_SETTLED, settled.procedure().value(), caller)
        .fact("case", place.caseNumber())
        .fact("channel", place.channel())
        .fact("listing", place.listing())
        .fact("published", published == null ? "" : published.toPlainString())
        .fact("amount", settled.limit().amount().toPlainString())
        .fact("unit", String.valueOf(settled.limit().unit()))
        .fact("from", settled.from())
        .payload("source", settled.source());
  }

  @Override
  public List<SettledLimit> holding(ProcedureCode procedure, LocalDate on) {
    var settled = settlements.of(List.of(procedure));
    return catalogue.versions(procedure).stream()
        .filter(version -> version.inForce(on))
        .findFirst()
        .map(version -> Settling.holding(version, settled, on))
        .orElse(List.of());
  }
}
