package vn.lienthong.procedures;

/** What a process is better without; it may be saved all the same. */
public sealed interface ProcessWarning {
  /** No date follows for a step that has no limit of its own. */
  record StepWithoutLimit(int step) implements ProcessWarning {}

  /**
   * Whoever keeps to the process misses the limit of the procedure.
   *
   * @param limit of the procedure in the channel
   * @param most working time that the limit leaves at most
   * @param sum of the steps
   */
  record LongerThanProcedure(Channel channel, TimeLimit limit, TimeLimit most, TimeLimit sum)
      implements ProcessWarning {}
}
