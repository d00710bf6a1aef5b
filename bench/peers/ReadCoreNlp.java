import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.json.Json;
import javax.json.JsonObject;

/**
 * Stanford CoreNLP as a filter: {"id", "text"} a line in, counts a line out, in order.
 *
 * <p>{@code java -cp '.jars/*' ReadCoreNlp.java THREADS < docs.jsonl}
 *
 * <p>Names, coreference and quotations with their speakers; dependencies instead of constituents, which makes it faster.
 */
public class ReadCoreNlp {
  public static void main(String[] args) throws Exception {
    Properties wanted = new Properties();
    wanted.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    wanted.setProperty("coref.algorithm", "statistical");
    wanted.setProperty("coref.md.type", "dep");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(wanted);
    int threads = Integer.parseInt(args[0]);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    ArrayDeque<Future<String>> answers = new ArrayDeque<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonObject given = Json.createReader(new StringReader(line)).readObject();
        answers.add(workers.submit(() -> read(pipeline, given)));
        while (answers.size() > 2 * threads || (!answers.isEmpty() && answers.peek().isDone())) print(answers.remove());
      }
      while (!answers.isEmpty()) print(answers.remove());
    }
    workers.shutdown();
  }

  private static String read(StanfordCoreNLP pipeline, JsonObject given) {
    Annotation text = new Annotation(given.getString("text"));
    pipeline.annotate(text);
    return Json.createObjectBuilder()
        .add("id", given.getString("id"))
        .add("tokens", text.get(CoreAnnotations.TokensAnnotation.class).size())
        .add("sentences", text.get(CoreAnnotations.SentencesAnnotation.class).size())
        .add("chains", text.get(CorefCoreAnnotations.CorefChainAnnotation.class).size())
        .add("quotations", text.get(CoreAnnotations.QuotationsAnnotation.class).size())
        .build()
        .toString();
  }

  private static void print(Future<String> answer) throws Exception {
    System.out.println(answer.get());
    System.out.flush();
  }
}
