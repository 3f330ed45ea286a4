/** The catalogue of administrative procedures: what is asked, how long it takes, what it costs. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "web", "directory", "identity"})
@NullMarked
package vn.lienthong.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
