package vn.lienthong.portal.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.portal.IntakeCall;
import vn.lienthong.portal.NationalIntake;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.PortalError;
import vn.lienthong.portal.PortalNews;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.NationalMoves;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.portal.domain.Told;
import vn.lienthong.portal.domain.ToldStep;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

@Service
class IntakeService implements NationalIntake {
  private final IntakeAccess access;
  private final ReceivedDossiers received;
  private final NationalCatalogue catalogue;
  private final Journal journal;
  private final WallClock clock;

  IntakeService(
      IntakeAccess access,
      ReceivedDossiers received,
      NationalCatalogue catalogue,
      Journal journal,
      WallClock clock) {
    this.access = access;
    this.received = received;
    this.catalogue = catalogue;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String logIn(String system, String secret) {
    return access.logIn(system, secret);
  }

  @Override
  @Transactional
  public List<Map<String, Object>> take(IntakeCall call) {
    var caller = access.caller(call);
    if (call.data().size() > Adapter.MOST_ITEMS) {
      throw new RuleViolated(PortalError.TOO_MANY_ITEMS, Adapter.MOST_ITEMS);
    }
    return switch (call.service()) {
      case "DongBoHoSoMC" -> dossiers(call, caller);
      case "CapNhatTienDoHoSoMC" -> steps(call, caller);
      case "TraCuuHoSo" -> lookup(call.subject(), caller);
      case "LayThuTuc" -> catalogue.procedure(call.subject());
      default -> throw new RuleViolated(PortalError.SERVICE_UNKNOWN, call.service());
    };
  }

  private List<Map<String, Object>> dossiers(IntakeCall call, Caller caller) {
    var seen = new HashSet<String>();
    int stored = 0;
    for (var told : inOrder(call)) {
      if (!seen.add(told.code().value())) {
        throw new RuleViolated(PortalError.TWICE_IN_A_CALL, told.code());
      }
      access.demandOwn(told.code(), caller);
      stored += (call.updating() ? updated(told, caller) : added(told, caller)) ? 1 : 0;
    }
    announce(Part.DOSSIER, stored, call, caller);
    return List.of();
  }

  /** Always the same order, so that two calls about the same dossiers wait for each other. */
  private static List<Told> inOrder(IntakeCall call) {
    return call.data().stream()
        .map(Told::of)
        .sorted(Comparator.comparing(told -> told.code().value()))
        .toList();
  }

  private boolean added(Told told, Caller caller) {
    if (!received.add(told, access.agency(caller), clock.now())) {
      throw new RuleViolated(PortalError.ALREADY_THERE, told.code());
    }
    return true;
  }

  /** A dossier that the caller's agency told; one of another is as unknown as one that is not. */
  private Optional<ReceivedDossiers.Held> own(DossierCode code, Caller caller) {
    return received.hold(code).filter(held -> held.agency().equals(access.agency(caller)));
  }

  /** Nothing changes when it was told before, or when something newer is there. */
  private boolean updated(Told told, Caller caller) {
    var held =
        own(told.code(), caller)
            .orElseThrow(() -> new RuleViolated(PortalError.NOT_THERE, told.code()));
    if (held.content().equals(told.content()) || told.newest().isBefore(held.newest())) {
      return false;
    }
    if (!NationalMoves.allowed(held.state(), told.state())) {
      throw new RuleViolated(
          PortalError.NO_SUCH_MOVE, told.code(), held.state().number(), told.state().number());
    }
    received.replace(told, clock.now());
    return true;
  }

  private List<Map<String, Object>> steps(IntakeCall call, Caller caller) {
    int stored = 0;
    for (var item : call.data()) {
      var step = ToldStep.of(item);
      access.demandOwn(step.code(), caller);
      if (own(step.code(), caller).isEmpty()) {
        throw new RuleViolated(PortalError.NOT_THERE, step.code());
      }
      stored += received.addStep(step, clock.now()) ? 1 : 0;
    }
    announce(Part.PROGRESS, stored, call, caller);
    return List.of();
  }

  private void announce(Part part, int stored, IntakeCall call, Caller caller) {
    journal.append(
        NewEntry.of(PortalNews.DOSSIERS_RECEIVED, caller.principal(), caller)
            .fact("part", part.name())
            .fact("stored", stored)
            .fact("unchanged", call.data().size() - stored));
  }

  private List<Map<String, Object>> lookup(String code, Caller caller) {
    return DossierCode.parse(code)
        .flatMap(parsed -> own(parsed, caller))
        .map(held -> List.of(held.content()))
        .orElse(List.of());
  }
}
