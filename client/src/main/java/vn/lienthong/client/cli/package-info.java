/** The command line for agencies: validate, send, inbox, trace. */
@NullMarked
package vn.lienthong.client.cli;

import org.jspecify.annotations.NullMarked;
