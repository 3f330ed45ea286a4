package vn.lienthong.casework;

/**
 * What a dossier costs.
 *
 * @param code empty when the catalogue gives none
 * @param dong in whole đồng
 * @param paidAtCounter whether it was paid when the dossier was received (NĐ 61/2018 art. 22)
 */
public record FeeLine(String code, String name, long dong, boolean paidAtCounter) {}
