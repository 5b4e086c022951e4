package kcassets.program.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class McpCommandTest {
  private static final String GREETING =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
          + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n";

  @TempDir Path home;

  @Test
  void it_greets_and_ends_with_its_client() {
    Run run = new Run(home).input(GREETING).run("--demo", "mcp");

    assertThat(run.exitCode).as(run.err).isZero();
    JsonNode answer = run.json().path("result");
    assertThat(answer.path("protocolVersion").stringValue()).isEqualTo("2025-06-18");
    assertThat(answer.path("serverInfo").path("name").stringValue()).isEqualTo("kucoin-assets");
    assertThat(answer.path("instructions").stringValue()).contains("Never ask for an API key");
    assertThat(run.err).isEmpty();
  }

  @Test
  void everything_that_is_wrong_with_its_options_is_told_before_it_serves() {
    Run run =
        new Run(home)
            .input(GREETING)
            .run(
                "mcp",
                "--tools",
                "deposits,nonsense",
                "--answer-tokens",
                "1999",
                "--accounts",
                "a,../b",
                "-o",
                "csv",
                "--jq",
                ".",
                "--timeout",
                "0");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems())
        .containsExactlyInAnyOrder("tools", "answer-tokens", "accounts", "output", "jq", "timeout");
    assertThat(run.failure().toString()).contains("sub-accounts, deposits, withdrawals");
    assertThat(run.out).isEmpty();
  }

  @Test
  void the_sizes_at_both_ends_are_taken_and_those_beyond_are_not() {
    for (String size : new String[] {"2000", "1000000"}) {
      assertThat(new Run(home).run("--demo", "mcp", "--answer-tokens", size).exitCode).isZero();
    }
    for (String size : new String[] {"1999", "1000001", "-1", "9999999999", "x", ""}) {
      assertThat(new Run(home).run("--demo", "mcp", "--answer-tokens", size).exitCode).isEqualTo(2);
    }
  }

  @Test
  void an_address_of_a_database_is_looked_at_before_it_serves() {
    Run run = new Run(home).run("mcp", "--store", "mysql://db/kucoin", "--tools", "nonsense");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactlyInAnyOrder("store", "tools");
  }

  @Test
  void an_account_that_is_not_stored_is_told_to_whoever_sets_it_up() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1))) {
      assertThat(Run.with(venue, home).run("mcp", "--accounts", "main").exitCode).isZero();
      Run run = new Run(home).run("mcp", "--accounts", "main,gone");

      assertThat(run.exitCode).isEqualTo(3);
      assertThat(run.failure().path("error").stringValue()).isEqualTo("credentials_missing");
      assertThat(new Run(home).run("--account", "gone", "mcp").exitCode).isEqualTo(3);
    }
  }
}
