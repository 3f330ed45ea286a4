package vn.lienthong.portal.domain;

import java.util.List;
import java.util.Map;

/** One entry of {@code data} in a call, or what is missing for it. */
public sealed interface Item {
  /** Ready to be sent. */
  record Whole(Map<String, Object> fields) implements Item {
    /** The code of the dossier. */
    public String code() {
      return String.valueOf(fields.get("MaHoSo"));
    }
  }

  /** The portal demands fields that are not known; nothing is put in their place. */
  record Incomplete(List<String> missing) implements Item {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }
}
