package vn.lienthong.casework;

/** How a dossier was resolved; a refusal is a result too (NĐ 61/2018 art. 19(8)). */
public enum Outcome {
  GRANTED,
  DECLINED
}
