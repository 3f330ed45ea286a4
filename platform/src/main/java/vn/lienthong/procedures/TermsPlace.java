package vn.lienthong.procedures;

/**
 * Where terms stand in a procedure.
 *
 * @param caseNumber number of the case
 * @param listing from 1; above 1 where the source lists a channel of the case more than once
 */
public record TermsPlace(int caseNumber, Channel channel, int listing) {
  /** Place of the terms at an index of a case. */
  public static TermsPlace at(ProcedureCase in, int index) {
    var channel = in.terms().get(index).channel();
    var before =
        in.terms().subList(0, index).stream().filter(terms -> terms.channel() == channel).count();
    return new TermsPlace(in.number(), channel, (int) before + 1);
  }
}
