package vn.lienthong.files;

import java.util.Collection;
import java.util.Set;

/** Port of a module that names stored files in its rows; what no module names is removed. */
public interface FileUse {
  /** Those of the files that a row of the module names. */
  Set<FileId> named(Collection<FileId> files);
}
