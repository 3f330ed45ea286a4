package vn.lienthong.procedures;

import java.util.List;

/**
 * A rule that a drafted process breaks, and where.
 *
 * @param step number of the step; 0 when it is about the whole process
 * @param consulted place in the group of the step, from 1; 0 when it is about the step itself
 * @param arguments what fills the holes of the message
 */
public record ProcessFault(ProcessError error, int step, int consulted, List<Object> arguments) {
  public ProcessFault {
    arguments = List.copyOf(arguments);
  }

  public static ProcessFault of(ProcessError error, int step, int consulted, Object... arguments) {
    return new ProcessFault(error, step, consulted, List.of(arguments));
  }
}
