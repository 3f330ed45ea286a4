/**
 * The sample country of 12 February 2020: invented codes, people and letters, never on a live node.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "directory",
      "documents",
      "identity",
      "exchange",
      "procedures",
      "casework"
    })
@NullMarked
package vn.lienthong.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
