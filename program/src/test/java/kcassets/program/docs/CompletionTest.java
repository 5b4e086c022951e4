package kcassets.program.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kcassets.program.Commands;
import kcassets.program.commands.Command;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks real shells what they would offer. Lines end where the cursor is. */
class CompletionTest {
  private static final String BASH =
      """
      source ./completion
      while IFS= read -r line; do
        eval "COMP_WORDS=($line)"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _kucoin_assets
        echo "${COMPREPLY[*]}"
      done < lines
      """;

  /** Outside a line editor, the functions of zsh that offer choices are replaced by echoes. */
  private static final String ZSH =
      """
      compdef() { : }
      compset() { PREFIX=${PREFIX#*=} }
      _files() { offered=(files) }
      _describe() {
        if [[ $1 == -o ]]; then shift; fi
        local choice
        for choice in ${(P)2}; do
          if [[ ${choice%%:*} == ${PREFIX}* ]]; then offered+=(${choice%%:*}); fi
        done
      }
      source ./completion
      while IFS= read -r line; do
        eval "words=($line)"
        CURRENT=$#words
        PREFIX=$words[-1]
        offered=()
        _kucoin-assets
        print -r -- $offered
      done < lines
      """;

  private static final Map<String, String> OFFERED =
      Map.ofEntries(
          Map.entry("kucoin-assets dep", "deposit-addresses deposits"),
          Map.entry("kucoin-assets --demo futures-t", "futures-trade-fee"),
          Map.entry("kucoin-assets --account main -o ''", "json ndjson csv table"),
          Map.entry("kucoin-assets --output nd", "ndjson"),
          Map.entry("kucoin-assets deposits --currency BTC --status F", "FAILURE"),
          Map.entry("kucoin-assets deposits --pa", "--page-size"),
          Map.entry("kucoin-assets --jq .items deposits --pa", "--page-size"),
          Map.entry("kucoin-assets spot-ledgers --direction ''", "in out"),
          Map.entry("kucoin-assets spot-ledgers --bizType KU", "KUCOIN_BONUS"),
          Map.entry("kucoin-assets futures-ledgers --forward ''", "true false"),
          Map.entry("kucoin-assets futures-ledgers --forward true --ty", "--type"),
          Map.entry("kucoin-assets basic-fee --currency-type ''", "0 1"),
          Map.entry("kucoin-assets accounts ''", "add list show remove audit"),
          Map.entry("kucoin-assets accounts add x --key", "--key-version"),
          Map.entry("kucoin-assets accounts add x --key-version ''", "1 2 3"),
          Map.entry("kucoin-assets accounts show ''", "main sim-1"),
          Map.entry("kucoin-assets accounts audit ''", "main sim-1"),
          Map.entry("kucoin-assets --account m", "main"),
          Map.entry("kucoin-assets completion ''", "bash zsh"),
          Map.entry("kucoin-assets help currenc", "currencies currency"),
          Map.entry("kucoin-assets deposits --page-size ''", ""),
          Map.entry("kucoin-assets nonsense --dem", "--demo"));

  @TempDir Path folder;

  @Test
  void bash_offers_what_fits_where_the_cursor_is() throws Exception {
    assumeTrue(Shell.has("bash"));

    assertThat(offered("bash", BASH, OFFERED)).isEqualTo(OFFERED);
  }

  @Test
  void zsh_offers_what_fits_where_the_cursor_is() throws Exception {
    assumeTrue(Shell.has("zsh"));

    assertThat(offered("zsh", ZSH, OFFERED)).isEqualTo(OFFERED);
  }

  @Test
  void bash_offers_values_after_an_equals_sign_where_it_breaks_the_word() throws Exception {
    assumeTrue(Shell.has("bash"));
    Map<String, String> expected =
        Map.of(
            "kucoin-assets --output = t", "table",
            "kucoin-assets --output =", "json ndjson csv table",
            "kucoin-assets futures-ledgers --forward = f", "false",
            "kucoin-assets simulator --faults 500 = 0.05 --se", "--seed",
            "kucoin-assets simulator --faults 500 = 0.0", "",
            "kucoin-assets accounts add --simulator http : //a --from-file ./li", "./lines");

    assertThat(offered("bash", BASH, expected)).isEqualTo(expected);
  }

  @Test
  void zsh_offers_values_after_an_equals_sign_within_the_word() throws Exception {
    assumeTrue(Shell.has("zsh"));
    Map<String, String> expected =
        Map.of(
            "kucoin-assets --output=t", "table",
            "kucoin-assets futures-ledgers --forward=f", "false",
            "kucoin-assets simulator --faults 500=0.05 --se", "--seed",
            "kucoin-assets accounts add --from-file ''", "files");

    assertThat(offered("zsh", ZSH, expected)).isEqualTo(expected);
  }

  @Test
  void bash_offers_file_names_with_blanks_whole() throws Exception {
    assumeTrue(Shell.has("bash"));
    Files.writeString(folder.resolve("my key.txt"), "");
    Map<String, String> expected =
        Map.of("kucoin-assets accounts add --from-file my", "my key.txt");

    assertThat(offered("bash", BASH, expected)).isEqualTo(expected);
  }

  @Test
  void every_option_of_every_command_is_offered_in_both_shells() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (Command command : new Commands().all()) {
      for (Command sub : command.subcommands()) {
        expected.put("kucoin-assets " + command.name() + " " + sub.name() + " --", options(sub));
      }
      if (command.subcommands().isEmpty()) {
        expected.put("kucoin-assets " + command.name() + " --", options(command));
      }
    }
    assertThat(expected).hasSizeGreaterThan(40);
    if (Shell.has("bash")) {
      assertThat(offered("bash", BASH, expected)).isEqualTo(expected);
    }
    if (Shell.has("zsh")) {
      assertThat(offered("zsh", ZSH, expected)).isEqualTo(expected);
    }
  }

  @Test
  void both_scripts_are_read_by_their_shells_without_a_complaint() throws Exception {
    for (String shell : Completion.shells()) {
      if (Shell.has(shell)) {
        Path script = folder.resolve("script." + shell);
        Files.writeString(script, Completion.of(shell, new Commands()).orElseThrow());

        assertThat(Shell.run(folder, shell, "-n", script.toString())).isEmpty();
      }
    }
    assertThat(Completion.of("fish", new Commands())).isEmpty();
  }

  private static String options(Command command) {
    List<OptionModel> options = new ArrayList<>(command.visibleOptions());
    options.addAll(GlobalOptions.list());
    return String.join(" ", options.stream().map(OptionModel::primaryName).toList());
  }

  private Map<String, String> offered(String shell, String driver, Map<String, String> expected)
      throws IOException, InterruptedException {
    List<String> lines = List.copyOf(new TreeSet<>(expected.keySet()));
    Files.writeString(
        folder.resolve("completion"), Completion.of(shell, new Commands()).orElseThrow());
    Files.write(folder.resolve("lines"), lines);
    Path program = folder.resolve("kucoin-assets");
    Files.writeString(
        program,
        """
        #!/bin/sh
        [ "$*" = "accounts list -o table" ] || exit 2
        printf 'KuCoin Accounts:\\n* main (Production)\\n* sim-1 (Simulator)\\n'
        echo 'progress' >&2
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    String path = "PATH=" + folder + ":$PATH\n";
    Path script = folder.resolve("driver");
    Files.writeString(script, path + driver);
    List<String> answers =
        Shell.run(folder, shell, shell.equals("zsh") ? "-f" : "--norc", script.toString())
            .lines()
            .map(String::strip)
            .toList();
    assertThat(answers).hasSameSizeAs(lines);
    Map<String, String> offered = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      offered.put(lines.get(i), answers.get(i));
    }
    return offered;
  }
}
