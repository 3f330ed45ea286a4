package vn.lienthong.documents;

/** Official letters as PDF, laid out after annex I of Decree 30/2020/NĐ-CP. */
public interface LetterPdf {
  /** The letter as PDF/A; the same letter gives the same bytes. */
  byte[] render(Letter letter);
}
