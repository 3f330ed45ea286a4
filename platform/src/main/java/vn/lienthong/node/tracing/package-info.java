/** Where spans go: OpenTelemetry, handed over as OTLP. */
@NullMarked
package vn.lienthong.node.tracing;

import org.jspecify.annotations.NullMarked;
