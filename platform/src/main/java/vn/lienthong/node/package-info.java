/** The running node: data directory, embedded PostgreSQL, clocks, backup, start and stop. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.lienthong.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
