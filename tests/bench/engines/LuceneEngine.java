import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as its documentation says, one document a sentence: finds ten of each question and reads them. See engines.ts. */
public class LuceneEngine {
  public static void main(String[] given) throws Exception {
    Path folder = Path.of(given[0]);
    List<String> questions = Files.readAllLines(folder.resolve("questions.txt"));
    EnglishAnalyzer analyzer = new EnglishAnalyzer();
    long begun = System.nanoTime();
    try (FSDirectory directory = FSDirectory.open(folder.resolve("lucene"))) {
      IndexWriterConfig config = new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      try (IndexWriter writer = new IndexWriter(directory, config);
          BufferedReader lines = Files.newBufferedReader(folder.resolve("sentences.txt"))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Document document = new Document();
          document.add(new TextField("text", line, Field.Store.YES));
          writer.addDocument(document);
        }
      }
      long built = System.nanoTime() - begun;
      List<String> times = new ArrayList<>();
      List<String> processor = new ArrayList<>();
      ThreadMXBean thread = ManagementFactory.getThreadMXBean();
      long read = 0;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        // The first round lets the compiler do its work, as for every engine.
        for (int round = 0; round < 2; round++) {
          times.clear();
          processor.clear();
          for (String question : questions) {
            long worked = thread.getCurrentThreadCpuTime();
            long asked = System.nanoTime();
            Query words = new QueryBuilder(analyzer).createBooleanQuery("text", question);
            for (ScoreDoc found : searcher.search(words == null ? new MatchNoDocsQuery() : words, 10).scoreDocs)
              read += searcher.storedFields().document(found.doc).get("text").length();
            times.add(Double.toString((System.nanoTime() - asked) / 1e6));
            processor.add(Double.toString((thread.getCurrentThreadCpuTime() - worked) / 1e6));
          }
        }
      }
      System.out.println("{\"buildMs\":" + built / 1e6 + ",\"read\":" + read + ",\"ms\":[" + String.join(",", times)
          + "],\"cpuMs\":[" + String.join(",", processor) + "]}");
    }
  }
}
