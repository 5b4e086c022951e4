package kcassets.program.docs;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcassets.program.commands.Command;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;

/** The script for zsh: the same choices as for bash, each with a word of explanation. */
final class ZshCompletion {
  private static final String FUNCTION =
      """
      _kucoin-assets() {
        local command='' option='' pending='' word
        local -i i positionals=0
        local -a reply
        for ((i = 2; i < CURRENT; i++)); do
          word=${words[i]}
          if [[ $pending == value ]]; then pending=''; continue; fi
          if [[ $pending == maybe && ($word == true || $word == false) ]]; then pending=''; continue; fi
          pending=''
          case $word in
            (--*=*) ;;
            (-*)
              option=$word
              _kucoin_assets_pending $word
              pending=$reply[1]
              ;;
            (*)
              if [[ -z $command ]]; then command=$word
              else
                _kucoin_assets_subcommands $command
                if (( $#reply )); then command="$command $word"; else (( positionals += 1 )); fi
              fi
              ;;
          esac
        done
        if [[ -z $pending && $PREFIX == --*=* ]]; then
          option=${PREFIX%%=*}
          pending=value
          compset -P '*='
        fi
        if [[ $pending == value ]]; then _kucoin_assets_values "$command $option"
        elif [[ $PREFIX == -* ]]; then _kucoin_assets_offer_options "$command"; return
        elif [[ -z $command ]]; then reply=(:commands)
        else
          _kucoin_assets_subcommands $command
          if (( ! $#reply )); then _kucoin_assets_values "$command $(( positionals + 1 ))"; fi
          if [[ $pending == maybe ]]; then reply+=(true false); fi
          if (( ! $#reply )); then _kucoin_assets_offer_options "$command"; return; fi
        fi
        case $reply[1] in
          ('') return 1 ;;
          (:files) _files; return ;;
          (:accounts)
            reply=(${(f)"$(${~words[1]} accounts list -o table 2> /dev/null < /dev/null |
              sed -n 's/^[*] \\([^ ]*\\) .*/\\1/p')"})
            ;;
          (:commands) _kucoin_assets_commands ;;
        esac
        _describe 'choice' reply
      }

      _kucoin_assets_offer_options() {
        local -a options
        _kucoin_assets_options "$1"
        options=($reply)
        _describe -o 'option' options
      }
      """;

  private static final String END =
      """

      if [[ $funcstack[1] == _kucoin-assets ]]; then
        _kucoin-assets "$@"
      else
        compdef _kucoin-assets kucoin-assets
      fi
      """;

  private final CompletionTable table;

  ZshCompletion(CompletionTable table) {
    this.table = table;
  }

  String script() {
    return """
    #compdef kucoin-assets
    # Completion of kucoin-assets for zsh; made by: kucoin-assets completion zsh
    # Use it as a file _kucoin-assets in a folder of fpath.

    """
        + function("commands", "  reply=(" + String.join(" ", explained(table.commands())) + ")\n")
        + function("subcommands", subcommands())
        + function("pending", pending())
        + function("options", options())
        + function("values", values())
        + FUNCTION
        + END;
  }

  private String subcommands() {
    return cases(
        table.parents().stream()
            .map(parent -> line(List.of(quoted(parent.name())), explained(parent.subcommands())))
            .collect(joining()));
  }

  private String pending() {
    return cases(
        line(quoted(table.spellings(Takes.VALUE)), List.of("value"))
            + line(quoted(table.spellings(Takes.OPTIONAL_VALUE)), List.of("maybe")));
  }

  private String options() {
    StringBuilder lines = new StringBuilder();
    table
        .runnable()
        .forEach((words, command) -> {
          List<String> options = explainedOptions(command.options());
          if (!options.isEmpty()) {
            lines.append(line(List.of(quoted(words)), options));
          }
        });
    return cases(lines.toString())
        + "  reply+=("
        + String.join(" ", explainedOptions(GlobalOptions.list()))
        + ")\n";
  }

  private String values() {
    StringBuilder lines = new StringBuilder();
    GlobalOptions.list().forEach(option -> appendValues(lines, "*", "", option));
    for (Map.Entry<String, Command> entry : table.runnable().entrySet()) {
      String words = entry.getKey();
      entry.getValue().options().forEach(option -> appendValues(lines, "", words, option));
      int place = 1;
      for (PositionalModel positional : entry.getValue().positionals()) {
        List<String> offers = CompletionTable.offers(positional);
        if (!offers.isEmpty()) {
          lines.append(
              line(List.of(quoted(words + " " + place)), explained(offers, positional.values())));
        }
        place++;
      }
    }
    return cases(lines.toString());
  }

  private static void appendValues(
      StringBuilder lines, String wildcard, String words, OptionModel option) {
    List<String> offers = CompletionTable.offers(option);
    if (!offers.isEmpty()) {
      List<String> patterns =
          option.allNames().stream().map(name -> wildcard + quoted(words + " " + name)).toList();
      lines.append(line(patterns, explained(offers, option.values())));
    }
  }

  private static List<String> explained(List<String> offers, Map<String, String> meanings) {
    List<String> explained = new ArrayList<>();
    for (String offer : offers) {
      String meaning = meanings.getOrDefault(offer, "");
      explained.add(quoted(meaning.isEmpty() ? offer : offer + ":" + meaning));
    }
    return explained;
  }

  private static List<String> explained(List<Command> commands) {
    return commands.stream()
        .map(command -> quoted(command.name() + ":" + command.summary()))
        .toList();
  }

  private static List<String> explainedOptions(List<OptionModel> options) {
    return CompletionTable.offered(options).stream()
        .map(option -> quoted(option.primaryName() + ":" + firstSentence(option.description())))
        .toList();
  }

  private static String firstSentence(String description) {
    int end = description.indexOf(". ");
    return end < 0 ? description : description.substring(0, end + 1);
  }

  private static String function(String name, String body) {
    return "_kucoin_assets_" + name + "() {\n  reply=()\n" + body + "}\n\n";
  }

  private static String cases(String lines) {
    return "  case $1 in\n" + lines + "  esac\n";
  }

  private static String line(List<String> patterns, List<String> words) {
    return "    (" + String.join("|", patterns) + ") reply=(" + String.join(" ", words) + ") ;;\n";
  }

  private static List<String> quoted(Iterable<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add(quoted(word)));
    return quoted;
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
