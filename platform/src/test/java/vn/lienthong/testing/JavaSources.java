package vn.lienthong.testing;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Java sources of every Maven module, measured with the compiler's own parser. */
public final class JavaSources {
  /** Folder of the repository; tests run in a Maven module below it. */
  public static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  /** The Maven modules. */
  public static final List<String> MODULES =
      List.of("edxml", "client", "platform", "bench", "browser");

  private JavaSources() {}

  /**
   * One source file.
   *
   * @param path below the repository
   * @param ownImports types of ours it imports, those of its own package not counted
   */
  public record Source(
      String path, boolean test, String text, List<Type> types, List<String> imports) {
    public int lines() {
      return (int) text.lines().count();
    }

    public long ownImports() {
      return imports.stream().filter(name -> name.startsWith("vn.lienthong.")).count();
    }
  }

  /** A class, record, interface or enum with what the budgets count. */
  public record Type(
      String name,
      boolean record,
      boolean packagePrivate,
      List<Method> methods,
      int finalFields,
      int changingFields) {}

  /**
   * @param lines of its body, braces included
   * @param parameters components of a record are not counted
   * @param setter named so, one parameter, no result, assigns, not asked for by a supertype
   */
  public record Method(String name, int lines, int parameters, boolean setter) {}

  /** Main and test sources, without {@code package-info} and generated code. */
  public static List<Source> all() {
    try {
      var files = new ArrayList<Path>();
      for (var module : MODULES) {
        collect(REPOSITORY.resolve(module).resolve("src/main/java"), files);
        collect(REPOSITORY.resolve(module).resolve("src/test/java"), files);
      }
      return measure(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Measures the files given. */
  public static List<Source> measure(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      var trees = Trees.instance(task);
      var sources = new ArrayList<Source>();
      for (var unit : task.parse()) {
        sources.add(source(unit, trees));
      }
      return sources;
    }
  }

  private static void collect(Path root, List<Path> files) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("package-info.java"))
          .sorted()
          .forEach(files::add);
    }
  }

  private static Source source(CompilationUnitTree unit, Trees trees) throws IOException {
    var file = Path.of(unit.getSourceFile().toUri());
    var types = new ArrayList<Type>();
    new Measuring(trees, unit, types).scan(unit, null);
    var imports =
        unit.getImports().stream().map(tree -> tree.getQualifiedIdentifier().toString()).toList();
    return new Source(
        REPOSITORY.relativize(file).toString(),
        file.toString().contains("src/test/java"),
        Files.readString(file),
        types,
        imports);
  }

  private static final class Measuring extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final List<Type> types;

    Measuring(Trees trees, CompilationUnitTree unit, List<Type> types) {
      this.trees = trees;
      this.unit = unit;
      this.types = types;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      var methods = new ArrayList<Method>();
      int finals = 0;
      int changing = 0;
      for (var member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          methods.add(method(method, tree.getKind() == Tree.Kind.RECORD));
        } else if (member instanceof VariableTree field && isPrivateInstance(tree, field)) {
          if (field.getModifiers().getFlags().contains(Modifier.FINAL)) {
            finals++;
          } else {
            changing++;
          }
        }
      }
      if (!tree.getSimpleName().isEmpty()) {
        var flags = tree.getModifiers().getFlags();
        types.add(
            new Type(
                tree.getSimpleName().toString(),
                tree.getKind() == Tree.Kind.RECORD,
                !flags.contains(Modifier.PUBLIC),
                methods,
                finals,
                changing));
      }
      return super.visitClass(tree, nothing);
    }

    private static boolean isPrivateInstance(ClassTree owner, VariableTree field) {
      var flags = field.getModifiers().getFlags();
      return owner.getKind() != Tree.Kind.RECORD
          && flags.contains(Modifier.PRIVATE)
          && !flags.contains(Modifier.STATIC);
    }

    private Method method(MethodTree tree, boolean ofRecord) {
      var name = tree.getName().toString();
      int parameters = ofRecord && name.equals("<init>") ? 0 : tree.getParameters().size();
      var overrides =
          tree.getModifiers().getAnnotations().stream()
              .anyMatch(mark -> mark.getAnnotationType().toString().equals("Override"));
      var setter =
          name.matches("set[A-Z].*")
              && tree.getParameters().size() == 1
              && "void".equals(String.valueOf(tree.getReturnType()))
              && !overrides
              && assigns(tree.getBody());
      return new Method(name, lines(tree.getBody()), parameters, setter);
    }

    private static boolean assigns(@Nullable BlockTree body) {
      return body != null
          && body.getStatements().stream()
              .anyMatch(statement ->
                  statement instanceof ExpressionStatementTree expression
                      && expression.getExpression() instanceof AssignmentTree);
    }

    private int lines(@Nullable Tree body) {
      if (body == null) {
        return 0;
      }
      LineMap map = unit.getLineMap();
      var positions = trees.getSourcePositions();
      return (int)
          (map.getLineNumber(positions.getEndPosition(unit, body))
              - map.getLineNumber(positions.getStartPosition(unit, body))
              + 1);
    }
  }
}
