package vn.lienthong.procedures.web;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;

/** One case of a procedure with the rows of its table. */
public record CaseRows(ProcedureCase shown, List<TermsRow> terms) {
  public CaseRows {
    terms = List.copyOf(terms);
  }

  /**
   * The cases of a version as they were published, with what was settled beside.
   *
   * @param settled what holds, at most one for a place
   */
  static List<CaseRows> of(ProcedureView published, List<SettledLimit> settled) {
    return published.cases().stream().map(in -> new CaseRows(in, rows(in, settled))).toList();
  }

  private static List<TermsRow> rows(ProcedureCase in, List<SettledLimit> settled) {
    var rows = new ArrayList<TermsRow>();
    for (int i = 0; i < in.terms().size(); i++) {
      var place = TermsPlace.at(in, i);
      var held = settled.stream().filter(each -> each.place().equals(place)).findFirst();
      rows.add(new TermsRow(place, in.terms().get(i), held.orElse(null)));
    }
    return rows;
  }
}
