package vn.lienthong.documents;

import java.time.Instant;

/**
 * The forms of a one-stop desk as PDF/A: A5, the register A4 across (Circular 01/2018/TT-VPCP,
 * articles 9 and 10; Circular 03/2025/TT-VPCP).
 */
public interface OneStopForms {
  /**
   * The form with the QR code of its dossier; the same form and time give the same bytes.
   *
   * @param created date of creation inside the file
   */
  byte[] render(OneStopForm form, Instant created);
}
