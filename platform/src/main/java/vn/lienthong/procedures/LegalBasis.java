package vn.lienthong.procedures;

/**
 * A text that a procedure rests on.
 *
 * @param number for instance {@code 123/2015/NĐ-CP}
 */
public record LegalBasis(String number, String name) {}
