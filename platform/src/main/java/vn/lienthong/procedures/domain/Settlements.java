package vn.lienthong.procedures.domain;

import java.util.Collection;
import java.util.List;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.SettledLimit;

/** What administrators have settled; nothing of it is ever overwritten. */
public interface Settlements {
  void add(SettledLimit settled);

  /** Settlements of some procedures: the latest first day first, then the last one settled. */
  List<SettledLimit> of(Collection<ProcedureCode> procedures);
}
