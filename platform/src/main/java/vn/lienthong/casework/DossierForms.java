package vn.lienthong.casework;

import java.util.Optional;
import vn.lienthong.shared.Caller;

/** The legal forms of dossiers as PDF/A (TT 01/2018/TT-VPCP article 9). */
public interface DossierForms {
  /**
   * The form that belongs to an event: 01 of an acceptance, 02 of a request for a supplement, 03 of
   * a refusal, 04 of an extension, notice of a stop. It is made once; the same bytes are given ever
   * after. Empty for an event without a form.
   *
   * @throws vn.lienthong.shared.RuleViolated as {@link Dossiers#dossier}
   */
  Optional<byte[]> form(DossierId dossier, int event, Caller caller);

  /**
   * The control slip (form 05, since 2025 form 06): each hand-over up to now and whether it was in
   * time, made anew each time. Empty before the acceptance.
   *
   * @throws vn.lienthong.shared.RuleViolated as {@link Dossiers#dossier}
   */
  Optional<byte[]> controlSlip(DossierId dossier, Caller caller);
}
