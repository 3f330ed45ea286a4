package vn.lienthong.procedures.web;

import java.util.Map;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.shared.AgencyCode;

/**
 * A process with the names of those it consults.
 *
 * @param names by code, as they are today; codes that nobody has are missing
 */
public record ShownProcess(InternalProcess process, Map<AgencyCode, String> names) {
  public ShownProcess {
    names = Map.copyOf(names);
  }

  /** The name of an agency; its code when nobody has it. */
  public String name(AgencyCode code) {
    return names.getOrDefault(code, code.value());
  }
}
