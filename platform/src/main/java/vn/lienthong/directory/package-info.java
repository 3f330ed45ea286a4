/** Administrative units and agencies with validity dates, code forms, dated reorganisations. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "web"})
@NullMarked
package vn.lienthong.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
