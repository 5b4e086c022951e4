package kcassets.program.questions;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.faces.CommandNames;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.faces.LineReader;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;

/**
 * {@code batch}: many questions, one process, one quota. Questions are asked in parallel; answers
 * come in their order, each as soon as it and all before it are there. Only so many are held at
 * once, however long the input is.
 */
public final class BatchCommand {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_HELD = 256;
  private static final int MOST_AT_ONCE = 16;

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final BlockingQueue<CompletableFuture<Answer>> held = new ArrayBlockingQueue<>(MOST_HELD);
  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

  BatchCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  /** What is printed for a line, and why there is no data, if there is none. */
  private record Answer(String json, Optional<FailureLine> failure, boolean last) {
    static final Answer END = new Answer("", Optional.empty(), true);
  }

  /**
   * Runs to the end of the input.
   *
   * @return the first failure, if there was one
   */
  Optional<FailureLine> run() {
    List<Problem> problems = invocation.problems();
    if (parsed.globals().output().filter(format -> !format.matches("json|ndjson")).isPresent()) {
      problems.add(new Problem("output", "is always ndjson for a batch: one answer a line"));
    }
    if (parsed.globals().jq().isPresent()) {
      problems.add(new Problem("jq", "does not go with batch; filter its lines instead"));
    }
    Duration timeout = invocation.timeout();
    invocation.requireNoProblems();
    try (Asking asking = Asking.open(invocation, false, timeout)) {
      Thread reader = Thread.ofVirtual().name("batch").start(() -> readAll(asking.client()));
      try {
        return printAll();
      } finally {
        reader.interrupt();
      }
    }
  }

  private void readAll(AssetsClient client) {
    LineReader lines = new LineReader(process.in(), LONGEST_LINE);
    try {
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!line.get().tooLong() && line.get().text().isBlank()) {
          continue;
        }
        BatchLine question =
            line.get().tooLong()
                ? BatchLine.refused("is longer than " + LONGEST_LINE + " bytes")
                : BatchLine.read(line.get().text());
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        held.put(answer);
        atOnce.acquire();
        Thread.ofVirtual().start(() -> answer.complete(ask(client, question)));
      }
      held.put(CompletableFuture.completedFuture(Answer.END));
    } catch (IOException _) {
      end(new Failure.Storage("standard input could not be read to its end", "Ask again."));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody takes any more
    }
  }

  private void end(Failure failure) {
    try {
      FailureLine told =
          FailureLine.of(failure, new FailureContext(Optional.empty(), invocation.account()));
      held.put(CompletableFuture.completedFuture(new Answer("", Optional.of(told), true)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer ask(AssetsClient client, BatchLine question) {
    try {
      return answer(client, question);
    } finally {
      atOnce.release();
    }
  }

  private Answer answer(AssetsClient client, BatchLine question) {
    FailureContext context =
        new FailureContext(question.operation().map(Operation::command), invocation.account());
    FailureLine failure;
    try {
      if (question.operation().isEmpty()) {
        throw new AssetsException(new Failure.InvalidArguments(question.problems()));
      }
      Request request =
          question
              .operation()
              .get()
              .request(
                  question.arguments(),
                  process.clock().instant(),
                  false,
                  question.problems(),
                  CommandNames.NAMES);
      String data = client.callInTurn(request);
      return new Answer(
          "{\"id\":" + question.id() + ",\"data\":" + data + "}", Optional.empty(), false);
    } catch (AssetsException e) {
      failure = FailureLine.of(e.failure(), context);
    } catch (RuntimeException | Error e) {
      failure = FailureLine.internal(e.getClass().getSimpleName(), context);
    }
    return new Answer(
        "{\"id\":" + question.id() + ",\"error\":" + failure.json() + "}",
        Optional.of(failure),
        false);
  }

  private Optional<FailureLine> printAll() {
    Optional<FailureLine> first = Optional.empty();
    ResultWriter writer = new ResultWriter(OutputOptions.plain(OutputFormat.NDJSON), process.out());
    try (RowSink sink = writer.rows()) {
      while (true) {
        Answer answer = held.take().join();
        first = first.isPresent() ? first : answer.failure();
        if (answer.last()) {
          sink.finish();
          return first;
        }
        sink.row(answer.json());
        sink.flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }
}
