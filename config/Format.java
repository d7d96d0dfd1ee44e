import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats all Java sources with google-java-format, or checks that they are formatted.
 *
 * <p>Run by Maven with the build's own JDK; by hand: {@code mvn -N validate exec:exec@format}.
 */
class Format {
  private static final List<String> CHECK = List.of("--dry-run", "--set-exit-if-changed");

  public static void main(String[] args) throws IOException {
    var mode = args[0].equals("check") ? CHECK : List.of("--replace");
    List<String> files;
    try (Stream<Path> tree = Files.walk(Path.of(""))) {
      files =
          tree.map(Path::toString)
              .filter(f -> f.endsWith(".java") && !f.contains("target/") && !f.startsWith("."))
              .sorted()
              .toList();
    }
    Main.main(Stream.concat(mode.stream(), files.stream()).toArray(String[]::new));
  }
}
