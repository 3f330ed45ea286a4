package vn.lienthong.procedures;

/**
 * A finding with the procedure in force that it concerns.
 *
 * @param owner who publishes it, empty when the source does not say
 */
public record ProcedureFinding(String owner, String name, Finding finding) {}
