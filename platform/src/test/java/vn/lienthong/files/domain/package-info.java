@NullMarked
package vn.lienthong.files.domain;

import org.jspecify.annotations.NullMarked;
