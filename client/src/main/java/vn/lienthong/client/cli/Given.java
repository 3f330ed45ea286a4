package vn.lienthong.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What is given on the command line: the methods of an annotated interface, answered by the library
 * once the line is parsed.
 */
record Given<T>(CommandSpec spec, T values) {

  static <T> Given<T> of(Class<T> options) {
    var spec = CommandSpec.forAnnotatedObject(options);
    return new Given<>(spec, options.cast(spec.userObject()));
  }

  /** A command that understands the given options. */
  static CommandSpec command(String name, Callable<Integer> command, Given<?>... options) {
    var spec = CommandSpec.wrapWithoutInspection(command).name(name);
    for (var each : options) {
      spec.addMixin("options" + spec.mixins().size(), each.spec());
    }
    return spec;
  }

  /** An option that may be repeated and was not given has no list. */
  static <E> List<E> listOf(@Nullable List<E> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
