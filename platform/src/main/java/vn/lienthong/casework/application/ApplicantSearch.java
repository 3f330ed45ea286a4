package vn.lienthong.casework.application;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.Applicants;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.Text;

@Service
class ApplicantSearch implements Applicants {
  private static final int LEAST_LETTERS = 3;
  private static final int MOST = 8;

  /** Of somebody who comes often only the newest is shown. */
  private static final int LOOKED_AT = 80;

  private final DossierStore dossiers;
  private final CaseAccess access;
  private final Rights rights;

  ApplicantSearch(DossierStore dossiers, CaseAccess access, Rights rights) {
    this.dossiers = dossiers;
    this.access = access;
    this.rights = rights;
  }

  @Override
  public List<KnownApplicant> like(String text, Caller caller) {
    rights.demand(caller, CaseworkRight.RECEIVE_DOSSIERS);
    var asked = Text.clean(text);
    if (asked.length() < LEAST_LETTERS) {
      return List.of();
    }
    var seen = new HashSet<List<String>>();
    return dossiers.applicants(access.agency(caller), asked, LOOKED_AT).stream()
        .filter(one -> seen.add(person(one.applicant())))
        .limit(MOST)
        .toList();
  }

  /** Without a number, the phone tells two of one name apart. */
  private static List<String> person(Applicant applicant) {
    var number = applicant.identityNumber();
    return List.of(
        Text.fold(applicant.name()), number.isEmpty() ? Text.fold(applicant.phone()) : number);
  }
}
