package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Received;
import vn.lienthong.portal.ReceivedRow;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to what provinces told. */
public interface ReceivedDossiers {
  /** What is on record of a dossier; it is held until the transaction ends. */
  record Held(AgencyCode agency, DossierState state, Instant newest, Map<String, Object> content) {}

  Optional<Held> hold(DossierCode code);

  /** False when there is one of that code, perhaps added at the same time. */
  boolean add(Told told, AgencyCode agency, Instant now);

  /** Puts what was told in the place of what was held. */
  void replace(Told told, Instant now);

  /** False when it is there already. */
  boolean addStep(ToldStep step, Instant now);

  Page<ReceivedRow> list(Received.Query query, int size);

  List<Received.Sender> senders();
}
