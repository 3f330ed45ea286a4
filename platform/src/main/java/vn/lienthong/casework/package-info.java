/** One-stop dossiers: receive, route, decide and return them on time. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "journal",
      "web",
      "documents",
      "directory",
      "calendar",
      "identity",
      "procedures",
      "notification"
    })
@NullMarked
package vn.lienthong.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
