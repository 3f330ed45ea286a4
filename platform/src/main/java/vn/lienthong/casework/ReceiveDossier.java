package vn.lienthong.casework;

import java.util.List;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.Text;

/**
 * What the one-stop clerk enters.
 *
 * @param id chosen by the caller; the same one again gives the first dossier and makes no second
 * @param caseNumber which case of the procedure, from 1
 * @param content what is asked for, in the applicant's words
 */
public record ReceiveDossier(
    DossierId id,
    ProcedureCode procedure,
    int caseNumber,
    Channel channel,
    Applicant applicant,
    String content,
    List<Paper> papers,
    List<FeeLine> fees) {
  public ReceiveDossier {
    content = Text.clean(content);
    papers = List.copyOf(papers);
    fees = List.copyOf(fees);
  }
}
