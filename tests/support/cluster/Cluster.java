import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** Two nodes on loopback. Arguments: a folder, a port (HTTP is at the next two). Standard input: "stop N", "start N", "end"; N from 0. Answers on standard error. */
public class Cluster {
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[1]);
    // The nodes' logging closes standard output when the second one sets it up again, and makes lines of its own of what is printed.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.setMaxHttpPort(port + 1_000);
    runner.onBuild((number, settings) -> {
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
      settings.put("network.host", "127.0.0.1");
    });
    runner.build(
        OpenSearchRunner.newConfigs()
            .clusterName("verbatim-test-" + port)
            .numOfNode(2)
            .baseHttpPort(port)
            // Without the scripting language, whose start takes most of a node's.
            .moduleTypes("org.opensearch.transport.Netty4Plugin,org.opensearch.analysis.common.CommonAnalysisPlugin")
            .basePath(arguments[0])
            .printOnFailure());
    out.println("> ready");
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    for (String line; (line = input.readLine()) != null && !line.equals("end"); ) {
      int node = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
      if (line.startsWith("stop")) runner.getNode(node).close();
      // A node alone waits for the other one.
      else new Thread(() -> runner.startNode(node)).start();
      out.println("> " + line);
    }
    // Also when whoever started it is gone.
    runner.close();
    runner.clean();
    System.exit(0);
  }
}
