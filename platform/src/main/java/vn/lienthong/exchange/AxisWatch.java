package vn.lienthong.exchange;

/** How the axis of this node does, for whoever watches it: pages, figures, readiness. */
public interface AxisWatch {
  /** As it was at most {@code lienthong.exchange.console.look-every} ago. */
  AxisState state();
}
