package vn.lienthong.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.domain.Reorganisation.Step;

class LifecycleTests {
  @Test
  void threeMovesOfFifteenAreLegal() {
    var legal = new ArrayList<String>();
    for (var state : ReorganisationState.values()) {
      for (var step : Step.values()) {
        Lifecycle.after(state, step).ifPresent(next -> legal.add(state + " " + step + " " + next));
      }
    }
    assertThat(legal)
        .containsExactlyInAnyOrder(
            "DRAFT APPROVE APPROVED", "DRAFT CANCEL CANCELLED", "APPROVED EXECUTE EXECUTED");
  }
}
