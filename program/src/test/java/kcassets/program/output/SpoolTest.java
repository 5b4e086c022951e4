package kcassets.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoolTest {
  @Test
  void lines_come_back_in_order_from_memory_and_from_a_file_more_than_once() {
    List<String> lines = new ArrayList<>();
    try (Spool spool = new Spool(1_000)) {
      for (int i = 0; i < 500; i++) {
        String line = "{\"n\":" + i + ",\"t\":\"中\ud83d\ude00\u2028\"}";
        lines.add(line);
        spool.add(line);
        if (i == 250) {
          assertThat(read(spool)).isEqualTo(lines);
        }
      }

      assertThat(spool.hasFile()).isTrue();
      assertThat(read(spool)).isEqualTo(lines);
      assertThat(read(spool)).isEqualTo(lines);
    }
  }

  @Test
  void a_few_lines_need_no_file() {
    try (Spool spool = new Spool()) {
      spool.add("1");

      assertThat(spool.hasFile()).isFalse();
      assertThat(read(spool)).containsExactly("1");
    }
  }

  @Test
  void a_result_larger_than_the_memory_of_a_spool_is_printed_whole() {
    String row = "{\"remark\":\"" + "x".repeat(10_000) + "\",\"amount\":0.10}";
    int rows = Spool.MEMORY_BYTES / row.length() + 10;

    String printed =
        Written.by(
            OutputOptions.plain(OutputFormat.JSON),
            writer -> {
              try (RowSink sink = writer.rows()) {
                for (int i = 0; i < rows; i++) {
                  sink.row(row);
                }
                sink.finish();
              }
            });

    assertThat(printed).hasSize(rows * (row.length() + 1) + 2).startsWith("[" + row + ",");
    assertThat(printed).endsWith(row + "]\n");
  }

  private static List<String> read(Spool spool) {
    List<String> lines = new ArrayList<>();
    spool.forEach(lines::add);
    return lines;
  }
}
