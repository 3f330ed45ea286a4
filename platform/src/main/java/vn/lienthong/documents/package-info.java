/** Rendered documents: PDF with embedded Vietnamese fonts, signed and checked (PAdES). */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.lienthong.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
