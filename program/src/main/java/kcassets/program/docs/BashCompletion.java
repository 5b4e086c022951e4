package kcassets.program.docs;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import kcassets.program.commands.Command;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;

/** The script for bash, from 3.2 on. It needs nothing but bash and sed. */
final class BashCompletion {
  /**
   * A word that bash breaks at = or : goes on after it, so the rest of it is no word of its own.
   */
  private static final String FUNCTION =
      """
      _kucoin_assets() {
        local current="${COMP_WORDS[COMP_CWORD]}" command="" option="" pending="" choices="" word i
        local positionals=0 IFS=$' \\t\\n'
        COMPREPLY=()
        if [[ $current == "=" ]]; then current=""; fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word="${COMP_WORDS[i]}"
          if [[ $word == "=" || $word == ":" ]]; then
            if [[ $pending == value || $pending == maybe ]]; then pending=value; else pending=rest; fi
            continue
          fi
          if [[ $pending == value || $pending == rest ]]; then pending=""; continue; fi
          if [[ $pending == maybe && ($word == true || $word == false) ]]; then pending=""; continue; fi
          pending=""
          case "$word" in
            -*)
              option="$word"
              pending="$(_kucoin_assets_pending "$word")"
              ;;
            *)
              if [[ -z $command ]]; then command="$word"
              elif [[ -n $(_kucoin_assets_subcommands "$command") ]]; then command="$command $word"
              else positionals=$((positionals + 1))
              fi
              ;;
          esac
        done
        if [[ $pending == value ]]; then choices="$(_kucoin_assets_values "$command" "$option")"
        elif [[ $pending == rest || $current == ":" ]]; then return 0
        elif [[ $current == -* ]]; then choices="$(_kucoin_assets_options "$command")"
        elif [[ -z $command ]]; then choices=":commands"
        else
          choices="$(_kucoin_assets_subcommands "$command")"
          if [[ -z $choices ]]; then
            choices="$(_kucoin_assets_values "$command" $((positionals + 1)))"
          fi
          if [[ $pending == maybe ]]; then choices="$choices true false"; fi
          if [[ -z $choices ]]; then choices="$(_kucoin_assets_options "$command")"; fi
        fi
        case "$choices" in
          :files)
            compopt -o filenames 2> /dev/null
            IFS=$'\\n'
            COMPREPLY=($(compgen -f -- "$current"))
            return 0
            ;;
          :accounts)
            choices="$("${COMP_WORDS[0]/#\\~/$HOME}" accounts list -o table 2> /dev/null < /dev/null |
              sed -n 's/^[*] \\([^ ]*\\) .*/\\1/p')"
            ;;
          :commands) choices="$(_kucoin_assets_commands)" ;;
        esac
        COMPREPLY=($(compgen -W "$choices" -- "$current"))
      }
      """;

  private final CompletionTable table;

  BashCompletion(CompletionTable table) {
    this.table = table;
  }

  String script() {
    return """
    # Completion of kucoin-assets for bash; made by: kucoin-assets completion bash
    # Use it with: source <(kucoin-assets completion bash)

    """
        + function("commands", "  echo " + quoted(names(table.commands())) + "\n")
        + function("subcommands", subcommands())
        + function("pending", pending())
        + function("options", options())
        + function("values", values())
        + FUNCTION
        + "\ncomplete -F _kucoin_assets kucoin-assets\n";
  }

  private String subcommands() {
    return cases(
        "\"$1\"",
        table.parents().stream()
            .map(parent -> line(List.of(parent.name()), names(parent.subcommands())))
            .collect(joining()));
  }

  private String pending() {
    return cases(
        "\"$1\"",
        line(List.copyOf(table.spellings(Takes.VALUE)), List.of("value"))
            + line(List.copyOf(table.spellings(Takes.OPTIONAL_VALUE)), List.of("maybe")));
  }

  private String options() {
    StringBuilder lines = new StringBuilder();
    table
        .runnable()
        .forEach((words, command) -> {
          List<String> names = longNames(command.options());
          if (!names.isEmpty()) {
            lines.append(line(List.of(quoted(List.of(words))), names));
          }
        });
    return cases("\"$1\"", lines.toString())
        + "  echo "
        + quoted(longNames(GlobalOptions.list()))
        + "\n";
  }

  private String values() {
    StringBuilder lines = new StringBuilder();
    GlobalOptions.list().forEach(option -> appendValues(lines, "*", option));
    for (Map.Entry<String, Command> entry : table.runnable().entrySet()) {
      String words = quoted(List.of(entry.getKey()));
      entry.getValue().options().forEach(option -> appendValues(lines, words, option));
      int place = 1;
      for (PositionalModel positional : entry.getValue().positionals()) {
        List<String> offers = CompletionTable.offers(positional);
        if (!offers.isEmpty()) {
          lines.append(line(List.of(words + "\" " + place + "\""), offers));
        }
        place++;
      }
    }
    return cases("\"$1 $2\"", lines.toString());
  }

  private static void appendValues(StringBuilder lines, String words, OptionModel option) {
    List<String> offers = CompletionTable.offers(option);
    if (!offers.isEmpty()) {
      lines.append(
          line(
              option.allNames().stream().map(name -> words + "\" " + name + "\"").toList(),
              offers));
    }
  }

  private static String function(String name, String body) {
    return "_kucoin_assets_" + name + "() {\n" + body + "}\n\n";
  }

  private static String cases(String subject, String lines) {
    return "  case " + subject + " in\n" + lines + "  esac\n";
  }

  private static String line(List<String> patterns, List<String> words) {
    return "    " + String.join(" | ", patterns) + ") echo " + quoted(words) + " ;;\n";
  }

  private static String quoted(List<String> words) {
    return "\"" + String.join(" ", words) + "\"";
  }

  private static List<String> names(List<Command> commands) {
    return commands.stream().map(Command::name).toList();
  }

  private static List<String> longNames(List<OptionModel> options) {
    return CompletionTable.offered(options).stream().map(OptionModel::primaryName).toList();
  }
}
