/** Classes that break the rules of the house on purpose, so that each rule is seen to fail. */
@NullMarked
package vn.lienthong.guarded;

import org.jspecify.annotations.NullMarked;
