package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whether the finished program can prove what it has copied, without asking anybody. */
class HistoryProofTest {
  @TempDir Path folder;

  @Test
  void a_history_is_proved_from_the_store_alone() throws Exception {
    User user = new User(folder.resolve("home"));
    try (Simulator simulator =
        Simulator.start(SimulatorOptions.defaults().withDays(3).withQuotas(false))) {
      user.adds("main", simulator, simulator.key());
      Ended early = user.runs("coverage");
      assertThat(early.exitCode()).as(early.err()).isEqualTo(8);
      assertThat(early.out().strip()).isEqualTo("[]");
      assertThat(early.told().error()).isEqualTo("incomplete");

      assertThat(user.runs("sync").exitCode()).isZero();
      for (int i = 0; i < 10; i++) {
        simulator.arrive();
      }
      assertThat(user.runs("sync").exitCode()).isZero();
      int asked = simulator.received().size();

      Ended covered = user.runs("coverage");
      assertThat(covered.exitCode()).as(covered.err()).isZero();
      JsonNode lists = Json.value(covered.out());
      assertThat(lists).hasSize(6);
      assertThat(lists.valueStream().map(list -> list.required("digest").stringValue()))
          .allMatch(digest -> digest.length() == 64);
      assertThat(lists.valueStream().filter(list -> list.required("losesRowsAt").isString()))
          .hasSize(2);

      Ended closed = user.runs("reconcile");
      assertThat(closed.exitCode()).as(closed.err()).isZero();
      JsonNode books = Json.value(closed.out());
      assertThat(books.required("closed").booleanValue()).isTrue();
      assertThat(books.required("accounts").get(0).required("snapshots").intValue()).isEqualTo(2);
      assertThat(
              books
                  .required("checks")
                  .valueStream()
                  .filter(check -> check.required("state").stringValue().equals("closed")))
          .isNotEmpty()
          .allMatch(check -> check.required("difference").stringValue().equals("0"));
      assertThat(simulator.received()).hasSize(asked);
    }
  }
}
