package vn.lienthong.procedures;

import java.util.List;
import vn.lienthong.shared.Page;

/**
 * The board of findings.
 *
 * @param owners every owner of the catalogue in force, whatever is filtered, in Vietnamese order
 * @param findings a page of what the filter lets through
 */
public record FindingsBoard(List<OwnerFindings> owners, Page<ProcedureFinding> findings) {
  public FindingsBoard {
    owners = List.copyOf(owners);
  }
}
