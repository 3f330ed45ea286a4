/** Layout, navigation, form and table parts, error pages, language switch, rate limits. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.lienthong.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
