package vn.lienthong.portal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.portal.Part;
import vn.lienthong.procedures.ProcedureCode;

/** Port to the adapter of the national portal. */
public interface Adapter {
  /** Items of one call at most. */
  int MOST_ITEMS = 10;

  /** Where it is; empty when none is configured. */
  String target();

  /** Tells some items of one kind. */
  Answer send(Part part, boolean creates, List<Map<String, Object>> items) throws PortalSilent;

  /** What the portal says to a call. */
  record Answer(Kind kind, String code, String message) {
    /** Kinds of answer. */
    public enum Kind {
      TAKEN,
      EXISTS,
      REFUSED
    }
  }

  /** What the portal has of a dossier ({@code TraCuuHoSo}). */
  Found lookup(String dossierCode) throws PortalSilent;

  /** Answer to a look-up. */
  sealed interface Found {
    /** Its texts by their names at the portal. */
    record Dossier(Map<String, String> fields) implements Found {
      public Dossier {
        fields = Map.copyOf(fields);
      }
    }

    /** The portal answered that it has none. */
    record Nothing() implements Found {}

    /** The portal answered with an error, which says neither. */
    record Unsaid(String code, String message) implements Found {}
  }

  /** The field of a procedure in the national catalogue ({@code LayThuTuc}). */
  Optional<Sector> sector(ProcedureCode procedure) throws PortalSilent;
}
