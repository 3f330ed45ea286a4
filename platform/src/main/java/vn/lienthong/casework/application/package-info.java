@NullMarked
package vn.lienthong.casework.application;

import org.jspecify.annotations.NullMarked;
