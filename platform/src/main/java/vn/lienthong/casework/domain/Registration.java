package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.List;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Paper;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;

/** What a dossier was handed in with; it stays as it was. */
public record Registration(
    AgencyCode agency,
    ProcedureCode procedure,
    int procedureVersion,
    String procedureName,
    int caseNumber,
    Channel channel,
    Applicant applicant,
    String content,
    List<Paper> papers,
    List<FeeLine> fees,
    Instant at) {
  public Registration {
    papers = List.copyOf(papers);
    fees = List.copyOf(fees);
  }
}
