package vn.lienthong.casework;

import java.util.List;
import vn.lienthong.shared.Caller;

/** Finding who comes again, so that nobody says twice what is on record. */
public interface Applicants {
  /**
   * People who handed in a dossier at the caller's agency, the newest first and each once; at most
   * eight.
   *
   * @param text whole number, phone or words of the name, however accented; nobody is found with
   *     fewer than three letters
   * @throws vn.lienthong.shared.RuleViolated without the right to receive dossiers
   */
  List<KnownApplicant> like(String text, Caller caller);
}
