package vn.lienthong.portal;

import vn.lienthong.shared.Right;

/** What may be done about the national portal. */
public enum PortalRight implements Right {
  /** What was told of dossiers of the own agency. */
  READ_SYNCHRONISATION("read-synchronisation"),
  /** The whole line: queue, failures, and sending again. */
  OPERATE_SYNCHRONISATION("operate-synchronisation"),
  /** Let the simulated portal be slow, down or forgetful. */
  SWITCH_SIMULATOR("switch-simulator"),
  /** As a system: tell this node of dossiers, where it is the national portal. */
  HAND_IN_DOSSIERS("hand-in-dossiers"),
  /** What provinces told, where this node is the national portal. */
  READ_RECEIVED("read-received");

  private final String key;

  PortalRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "portal";
  }

  @Override
  public String key() {
    return key;
  }
}
