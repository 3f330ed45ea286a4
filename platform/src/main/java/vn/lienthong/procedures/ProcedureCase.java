package vn.lienthong.procedures;

import java.util.List;

/**
 * One case of a procedure (trường hợp) with its own papers and terms.
 *
 * @param number from 1, in the order of the source
 * @param name empty when the procedure has only one
 * @param terms one for each channel and, where the source lists a channel twice, for each listing
 */
public record ProcedureCase(
    int number, String name, List<ChannelTerms> terms, List<Component> components) {
  public ProcedureCase {
    terms = List.copyOf(terms);
    components = List.copyOf(components);
  }
}
