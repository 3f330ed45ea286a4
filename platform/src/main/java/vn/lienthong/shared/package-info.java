/** The few types every module may use: errors, callers, rights, clocks, text, ids. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.lienthong.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
