package vn.lienthong.procedures;

/**
 * What a procedure ends with.
 *
 * @param code for instance {@code KQ.G15.000031}; empty when the source gives none
 */
public record ProcedureResult(String code, String name) {}
