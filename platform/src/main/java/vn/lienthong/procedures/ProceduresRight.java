package vn.lienthong.procedures;

import vn.lienthong.shared.Right;

/** What may be done with the catalogue and beside it; reading is open to everybody signed in. */
public enum ProceduresRight implements Right {
  LOAD_CATALOGUE("load-catalogue"),
  SETTLE_LIMIT("settle-limit"),
  PUBLISH_PROCEDURE("publish-procedure"),
  /** Processes of the own agency; of every agency for whoever works at the node. */
  EDIT_PROCESS("edit-process");

  private final String key;

  ProceduresRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "procedures";
  }

  @Override
  public String key() {
    return key;
  }
}
