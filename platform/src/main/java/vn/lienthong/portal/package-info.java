/** Honest synchronisation with the national portal: what is told, and what a portal is told. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "journal",
      "web",
      "directory",
      "identity",
      "procedures",
      "casework"
    })
@NullMarked
package vn.lienthong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
