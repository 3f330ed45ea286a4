package vn.lienthong.node.start;

import org.springframework.core.env.ConfigurableEnvironment;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** The sample switches of the modules follow the installation; a live node lets none be set. */
public final class SampleKeys {
  private static final String SUFFIX = ".sample";
  private static final String NODE = "lienthong.node.sample";

  private SampleKeys() {}

  /**
   * @throws RuleViolated when a module's sample switch is on in a node without sample data
   */
  public static void check(ConfigurableEnvironment environment) {
    if (environment.getProperty(NodeEnvironment.SAMPLE, Boolean.class, false)) {
      return;
    }
    for (var key : KnownKeys.load().keys()) {
      if (key.name().endsWith(SUFFIX)
          && !key.name().equals(NODE)
          && environment.getProperty(key.name(), Boolean.class, false)) {
        throw new RuleViolated(NodeError.SAMPLE_KEY_SET, key.name());
      }
    }
  }
}
