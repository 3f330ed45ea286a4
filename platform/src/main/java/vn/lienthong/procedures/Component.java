package vn.lienthong.procedures;

/**
 * A paper of a dossier (thành phần hồ sơ).
 *
 * @param code code of the paper, empty when the source gives none
 * @param originals number of originals asked
 * @param copies number of copies asked
 * @param form name of its form, empty when it has none
 * @param formUrl where the form lies, empty when nowhere
 */
public record Component(
    String code, String name, int originals, int copies, String form, String formUrl) {}
