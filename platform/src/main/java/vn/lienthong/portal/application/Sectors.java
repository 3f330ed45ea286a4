package vn.lienthong.portal.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Sector;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.shared.WallClock;

/**
 * The field of a procedure: as the catalogue says, or, where its source gave no code, as the
 * national portal says. The portal is asked once a day for each procedure, not once a dossier.
 */
@Component
class Sectors {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Adapter adapter;
  private final WallClock clock;
  private final Map<ProcedureCode, Asked> asked = new ConcurrentHashMap<>();

  Sectors(Adapter adapter, WallClock clock) {
    this.adapter = adapter;
    this.clock = clock;
  }

  private record Asked(Optional<Sector> sector, Instant at) {}

  /** Without a code when nobody knows one. */
  Sector of(ProcedureView procedure) throws PortalSilent {
    if (!procedure.sectorCode().isEmpty()) {
      return new Sector(procedure.sectorCode(), procedure.sector());
    }
    return told(procedure.code()).orElseGet(() -> new Sector("", procedure.sector()));
  }

  private Optional<Sector> told(ProcedureCode procedure) throws PortalSilent {
    var now = clock.now();
    var known = asked.get(procedure);
    if (known != null && known.at().plus(KEPT).isAfter(now)) {
      return known.sector();
    }
    var sector = adapter.sector(procedure);
    asked.put(procedure, new Asked(sector, now));
    return sector;
  }
}
