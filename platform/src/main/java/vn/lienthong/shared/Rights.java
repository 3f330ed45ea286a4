package vn.lienthong.shared;

/** Port to the rights of a caller; {@code identity} implements it, every module asks it. */
public interface Rights {
  boolean allows(Caller caller, Right right);

  /**
   * @throws RuleViolated {@link SharedError#FORBIDDEN} when the caller lacks the right
   */
  default void demand(Caller caller, Right right) {
    if (!allows(caller, right)) {
      throw new RuleViolated(SharedError.FORBIDDEN, right.module() + "." + right.key());
    }
  }
}
