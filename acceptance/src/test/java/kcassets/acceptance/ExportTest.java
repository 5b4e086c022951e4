package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A history leaves the finished program, and programs of others read it. */
class ExportTest {
  @TempDir Path folder;
  private Simulator simulator;
  private User user = new User(Path.of(""));

  @BeforeEach
  void a_history() {
    simulator = Simulator.start(SimulatorOptions.defaults().withDays(9).withQuotas(false));
    user = new User(folder.resolve("home"));
    assertThat(user.adds("main", simulator, simulator.key(), "--no-verify").exitCode()).isZero();
    Ended synced = user.runs("sync", "--since", "-9d");
    assertThat(synced.exitCode()).as(synced.err()).isIn(0, 8);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void parquet_is_read_by_a_reader_of_others_row_for_row() throws IOException {
    Path rows = folder.resolve("rows.ndjson");
    Path parquet = folder.resolve("parquet");
    Ended first = user.runs("export", "--format", "ndjson", "--to", rows.toString());
    assertThat(first.exitCode()).as(first.err()).isZero();
    Ended second =
        user.runs("export", "--format", "parquet", "--to", parquet.toString(), "--check");
    assertThat(second.exitCode()).as(second.err()).isZero();

    Path node = Node.program();
    Ended read =
        new Command(node, Node.SCRIPTS.resolve("parquet.mjs").toString(), parquet.toString()).run();

    assertThat(read.exitCode()).as(read.err()).isZero();
    Map<String, JsonNode> foreign = new HashMap<>();
    read.out()
        .lines()
        .map(Json::value)
        .forEach(row -> assertThat(foreign.put(key(row), row)).isNull());
    List<String> own = Files.readAllLines(rows);
    assertThat(foreign).hasSize(own.size()).hasSizeGreaterThan(300);
    for (String line : own) {
      JsonNode row = Json.value(line);
      JsonNode same = foreign.get(key(row));
      assertThat(same).as(line).isNotNull();
      assertThat(same.required("account").asString()).isEqualTo("main");
      assertThat(same.required("month").asString())
          .isEqualTo(row.required("time").asString().substring(0, 7));
      assertThat(same.required("time").asString()).isEqualTo(row.required("time").asString());
      assertThat(same.required("amount_text").asString())
          .isEqualTo(row.required("amount").asString());
      // That reader turns decimals into numbers of JavaScript; the digits are in the text beside.
      assertThat(same.required("amount").asDouble())
          .isCloseTo(
              new BigDecimal(row.required("amount").asString()).doubleValue(),
              withinPercentage(1e-10));
      for (String column :
          List.of("currency", "wallet", "type", "direction", "status", "context")) {
        assertThat(same.required(column)).as(column).isEqualTo(row.required(column));
      }
      assertThat(same.required("types").required("amount").asString()).isEqualTo("DECIMAL(38,18)");
      assertThat(same.required("types").required("time").asString()).startsWith("TIMESTAMP");
      assertThat(same.required("codecs").get(0).asString()).isEqualTo("ZSTD");
    }
  }

  @Test
  void files_are_the_owners_alone_and_a_second_export_asks_for_the_word() throws IOException {
    Path to = folder.resolve("taxes.csv");
    Ended first = user.runs("export", "--format", "koinly", "--to", to.toString(), "--check");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(Json.value(first.out()).required("check").required("closed").asBoolean()).isTrue();
    for (Path each : List.of(to, folder.resolve("taxes.csv.left-out.json"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rw-------");
    }
    assertThat(Files.readString(to))
        .startsWith("Date,Sent Amount,Sent Currency,Received Amount,Received Currency,");

    Ended second = user.runs("export", "--format", "koinly", "--to", to.toString());
    assertThat(second.exitCode()).isEqualTo(2);
    Ended third =
        user.types("export", "--format", "koinly", "--to", to.toString(), "--replace")
            .reading("CONFIRM\n")
            .run();
    assertThat(third.exitCode()).as(third.err()).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("home", "taxes.csv", "taxes.csv.left-out.json");
    }
  }

  private static String key(JsonNode row) {
    return row.required("source").asString() + " " + row.required("id").asString();
  }
}
