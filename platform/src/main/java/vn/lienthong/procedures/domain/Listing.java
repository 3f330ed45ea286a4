package vn.lienthong.procedures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureView;

/** The terms of one channel with the procedure and case they stand in. */
record Listing(ProcedureView procedure, ProcedureCase inCase, ChannelTerms terms) {
  /** Terms that a source states once for all cases are looked at once. */
  static List<ProcedureCase> casesWithOwnTerms(ProcedureView procedure) {
    var seen = new ArrayList<List<ChannelTerms>>();
    var cases = new ArrayList<ProcedureCase>();
    for (var candidate : procedure.cases()) {
      if (!seen.contains(candidate.terms())) {
        seen.add(candidate.terms());
        cases.add(candidate);
      }
    }
    return cases;
  }

  static Stream<Listing> of(ProcedureView procedure) {
    return casesWithOwnTerms(procedure).stream()
        .flatMap(
            found -> found.terms().stream().map(terms -> new Listing(procedure, found, terms)));
  }

  List<Fee> fees() {
    return terms.fees();
  }

  Finding finding(FindingCode code, String... arguments) {
    return new Finding(
        code,
        procedure.code().value(),
        new FindingPlace(inCase.number(), terms.channel()),
        List.of(arguments));
  }
}
