package vn.lienthong.portal;

import java.util.List;
import java.util.Map;

/**
 * A call of a province at the national portal.
 *
 * @param session of its log-in
 * @param unit {@code madonvi}
 * @param service what is asked
 * @param updating {@code isUpdating}
 * @param subject code of the dossier or procedure that is asked for, empty when none is
 * @param data items; each holds texts, objects of texts, and lists of such objects
 */
public record IntakeCall(
    String session,
    String unit,
    String service,
    boolean updating,
    String subject,
    List<Map<String, Object>> data) {
  public IntakeCall {
    data = List.copyOf(data);
  }
}
