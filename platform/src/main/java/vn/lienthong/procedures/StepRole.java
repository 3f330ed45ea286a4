package vn.lienthong.procedures;

/** Who does a step of an internal process. */
public enum StepRole {
  /** Clerk of the one-stop. */
  RECEPTION,
  /** Officer who examines the dossier. */
  OFFICER,
  /** Head of the department, who assigns or checks. */
  HEAD,
  /** Leader of the agency, who signs. */
  LEADER,
  /** Registry clerk, who numbers and stamps. */
  REGISTRY
}
