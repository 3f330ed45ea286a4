@NullMarked
package vn.lienthong.files.application;

import org.jspecify.annotations.NullMarked;
