package vn.lienthong.procedures;

/**
 * How much was found in the procedures of one owner.
 *
 * @param owner who publishes them, empty when the source does not say
 * @param procedures how many of them are in force
 */
public record OwnerFindings(
    String owner, int procedures, int errors, int warnings, int informations) {}
