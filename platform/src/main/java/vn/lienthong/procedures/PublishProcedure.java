package vn.lienthong.procedures;

/**
 * Asks to publish a waiting version.
 *
 * @param version its number
 * @param decision number of the publishing decision
 */
public record PublishProcedure(ProcedureCode procedure, int version, String decision) {}
