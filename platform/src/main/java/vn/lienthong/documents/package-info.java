/** Rendered documents: PDF with embedded Vietnamese fonts. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.lienthong.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
