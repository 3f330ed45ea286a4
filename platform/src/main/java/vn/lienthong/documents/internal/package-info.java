@NullMarked
package vn.lienthong.documents.internal;

import org.jspecify.annotations.NullMarked;
