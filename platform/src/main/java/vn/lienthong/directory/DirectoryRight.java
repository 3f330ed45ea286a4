package vn.lienthong.directory;

import vn.lienthong.shared.Right;

/** What may be done with the directory; reading it is open to everybody signed in. */
public enum DirectoryRight implements Right {
  MANAGE_AGENCIES("manage-agencies"),
  IMPORT_AGENCIES("import-agencies"),
  DRAFT_REORGANISATION("draft-reorganisation"),
  APPROVE_REORGANISATION("approve-reorganisation"),
  EXECUTE_REORGANISATION("execute-reorganisation");

  private final String key;

  DirectoryRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "directory";
  }

  @Override
  public String key() {
    return key;
  }
}
