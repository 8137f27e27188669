import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node for a benchmark, run from its source: {@code java OpenSearchNode.java FOLDER
 * PORT}. It ends when its standard input does.
 */
final class OpenSearchNode {
  public static void main(String[] arguments) throws Exception {
    var runner = new OpenSearchRunner();
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Files.createDirectories(Path.of(arguments[0])).toString())
            .clusterName("bench")
            .baseHttpPort(Integer.parseInt(arguments[1]) - 1)
            .numOfNode(1)
            .disableESLogger());
    runner.ensureYellow();
    System.out.println("ready");
    while (System.in.read() >= 0) {
      continue;
    }
    runner.close();
  }
}
