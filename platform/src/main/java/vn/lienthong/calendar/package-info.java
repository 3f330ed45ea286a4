/** Working time as data: holidays, swapped days, hours per unit. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "web"})
@NullMarked
package vn.lienthong.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
