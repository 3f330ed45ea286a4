package vn.lienthong.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an internal process.
 *
 * @param number from 1, without gaps
 * @param name in NFC
 * @param limit in working days, of which there may be half ones, or in working hours; null when the
 *     step has none of its own
 * @param consulted those who may be asked at once within the step; empty for most
 */
public record ProcessStep(
    int number, String name, StepRole role, @Nullable TimeLimit limit, List<Consulted> consulted) {
  public ProcessStep {
    consulted = List.copyOf(consulted);
  }
}
