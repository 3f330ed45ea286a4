/** The document axis: packets accepted durably, delivered at least once, exactly once in effect. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "journal",
      "directory",
      "identity",
      "web",
      "documents",
      "files",
      "calendar",
      "edxml",
      "httpsig"
    })
@NullMarked
package vn.lienthong.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
