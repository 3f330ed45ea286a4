package vn.lienthong.portal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.domain.DossierItem;
import vn.lienthong.portal.domain.Item;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.ProgressItem;
import vn.lienthong.portal.domain.Sector;
import vn.lienthong.portal.domain.Telling;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Makes what is told of an event when it is about to be sent, from what is on record. */
@Component
class Tellings {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Sector UNTOLD = new Sector("", "");

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Directory directory;
  private final Sectors sectors;
  private final MessageSource words;

  Tellings(
      Dossiers dossiers,
      Procedures procedures,
      Directory directory,
      Sectors sectors,
      MessageSource words) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.directory = directory;
    this.sectors = sectors;
    this.words = words;
  }

  Item of(Queued queued) throws PortalSilent {
    var dossier = dossiers.dossier(queued.dossier(), actingFor(queued.agency()));
    var procedure = procedure(dossier);
    var telling =
        new Telling(
            dossier,
            queued.event(),
            queued.state(),
            queued.part() == Part.DOSSIER ? sector(procedure) : UNTOLD,
            procedure.map(ProcedureView::results).orElse(List.of()),
            unit(queued.agency(), dossier),
            deed(dossier.events().get(queued.event() - 1).act()));
    return queued.part() == Part.DOSSIER ? DossierItem.of(telling) : ProgressItem.of(telling);
  }

  /** The node for the agency whose dossiers these are. */
  private static Caller actingFor(AgencyCode agency) {
    var node = Caller.node("national portal");
    return new Caller(
        node.kind(), node.principal(), node.name(), agency, node.role(), node.purpose());
  }

  private Sector sector(Optional<ProcedureView> procedure) throws PortalSilent {
    return procedure.isEmpty() ? UNTOLD : sectors.of(procedure.get());
  }

  /** The procedure as it was published on the day of the reception. */
  private Optional<ProcedureView> procedure(DossierView dossier) {
    return procedures.find(dossier.procedure(), day(dossier));
  }

  private static LocalDate day(DossierView dossier) {
    return LocalDate.ofInstant(dossier.events().get(0).at(), BusinessClock.ZONE);
  }

  private String unit(AgencyCode agency, DossierView dossier) {
    return directory.find(agency, day(dossier)).map(AgencyView::name).orElse(agency.value());
  }

  private String deed(DossierAct act) {
    var told = words.getMessage("portal.deed." + act, null, null, VIETNAMESE);
    return Objects.requireNonNullElse(told, act.name());
  }
}
