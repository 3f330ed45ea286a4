package vn.lienthong.directory.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.ReorganisationView;
import vn.lienthong.directory.ReorganisationView.Moved;
import vn.lienthong.directory.ReorganisationView.NewName;
import vn.lienthong.directory.Succession;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.directory.domain.ImportCheck;
import vn.lienthong.directory.domain.Reorganisation;
import vn.lienthong.directory.domain.Reorganisation.Handover;
import vn.lienthong.directory.domain.Reorganisation.Renaming;
import vn.lienthong.directory.domain.Reorganisation.Signature;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** Turns drafts into plans and plans into what people see, with the agencies they name. */
@Component
class PlanDesk {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_DOCUMENT = 200;

  private final Agencies agencies;

  PlanDesk(Agencies agencies) {
    this.agencies = agencies;
  }

  Reorganisation plan(DraftReorganisation draft, Signature by) {
    if (draft.title().isBlank() || draft.document().isBlank()) {
      throw new RuleViolated(DirectoryError.TEXT_MISSING);
    }
    var title = limited(draft.title(), LONGEST_TITLE, DirectoryError.TITLE_TOO_LONG);
    var document = limited(draft.document(), LONGEST_DOCUMENT, DirectoryError.DOCUMENT_TOO_LONG);
    var newName =
        limited(
            Objects.requireNonNullElse(draft.newName(), ""),
            ImportCheck.LONGEST_NAME,
            DirectoryError.NAME_INVALID);
    if (draft.closing().isEmpty()) {
      throw new RuleViolated(DirectoryError.NOTHING_CLOSES);
    }
    var successor = open(draft.successor(), draft.effective());
    var closed = new HashSet<UUID>();
    for (var code : draft.closing()) {
      var agency = openWithoutEnd(code, draft.effective().minusDays(1));
      if (agency.id().equals(successor.id())) {
        throw new RuleViolated(DirectoryError.SUCCESSOR_CLOSES, agency.view().name());
      }
      closed.add(agency.id());
    }
    return new Reorganisation(
        Ids.next(),
        title,
        document,
        draft.effective(),
        ReorganisationState.DRAFT,
        "",
        closed.stream().map(id -> new Handover(id, successor.id(), "")).toList(),
        newName.isEmpty() ? List.of() : List.of(new Renaming(successor.id(), newName)),
        by,
        null,
        null,
        0);
  }

  private static String limited(String text, int longest, DirectoryError error) {
    var cleaned = Text.clean(text);
    if (cleaned.length() > longest) {
      throw new RuleViolated(error, longest);
    }
    return cleaned;
  }

  /** Refuses a plan whose agencies have changed since it was drafted. */
  void demandOpen(Reorganisation plan) {
    for (var handover : plan.handovers()) {
      var lastDay = plan.effective().minusDays(1);
      openWithoutEnd(record(handover.closed(), lastDay).code(), lastDay);
      open(record(handover.successor(), plan.effective()).code(), plan.effective());
    }
  }

  private Agency open(AgencyCode code, LocalDate on) {
    var agency =
        agencies
            .record(code, on)
            .orElseThrow(() -> new RuleViolated(DirectoryError.AGENCY_NOT_FOUND, code.value()));
    if (!agency.view().openOn(on)) {
      throw new RuleViolated(DirectoryError.NOT_OPEN, agency.view().name(), code.value());
    }
    return agency;
  }

  private Agency openWithoutEnd(AgencyCode code, LocalDate on) {
    var agency = open(code, on);
    if (agency.view().validTo() != null) {
      throw new RuleViolated(DirectoryError.CLOSED_TWICE, agency.view().name());
    }
    return agency;
  }

  List<Succession> successions(Reorganisation plan) {
    return plan.handovers().stream()
        .map(handover ->
            new Succession(
                record(handover.closed(), plan.effective().minusDays(1)),
                record(handover.successor(), plan.effective()),
                plan.effective(),
                plan.document()))
        .toList();
  }

  List<NewName> newNames(Reorganisation plan) {
    return plan.renamings().stream()
        .map(renaming ->
            new NewName(record(renaming.agency(), plan.effective().minusDays(1)), renaming.name()))
        .toList();
  }

  ReorganisationView view(Reorganisation plan, List<Moved> report) {
    var approved = plan.approved();
    var executed = plan.executed();
    return new ReorganisationView(
        plan.id(),
        plan.title(),
        plan.document(),
        plan.effective(),
        plan.state(),
        plan.source(),
        successions(plan),
        newNames(plan),
        plan.drafted().principal(),
        approved == null ? null : approved.principal(),
        executed == null ? null : executed.at(),
        report);
  }

  static Moved moved(Succession succession, MovedItem item) {
    return new Moved(
        succession.closed().code().value(), succession.successor().code().value(), item);
  }

  private AgencyView record(UUID id, LocalDate on) {
    return agencies.byId(id, on).orElseThrow().view();
  }
}
