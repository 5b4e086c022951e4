package kcassets.mcp.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.mcp.answer.Answers;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAnswer;

/** {@code rest_of_answer}: what did not fit into an answer, for clients that read no resources. */
final class RestTool {
  private static final String ANSWER = "answer";
  private static final String PART = "part";

  private RestTool() {}

  static AssetTool of(Answers answers) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ANSWER, InputSchema.text("The member answer of shortened, such as a1."));
    properties.put(
        PART, InputSchema.wholeNumber(2, "The part, from 2 to the member parts of shortened."));
    return new AssetTool(
        "rest_of_answer",
        "Rest of an answer",
        "The further rows of an answer that came with the member shortened: part 2, 3 and so on,"
            + " as they were when it was given. The same as the resources named there. For other"
            + " rows or fewer, ask the tool itself again with a filter or a narrower span.",
        InputSchema.object(properties, List.of(ANSWER, PART)),
        OutputSchema.around(new LinkedHashMap<>()),
        arguments -> ToolAnswer.of(read(answers, arguments)));
  }

  private static String read(Answers answers, Map<String, Object> arguments) {
    List<Problem> problems = new ArrayList<>();
    for (String name : arguments.keySet()) {
      if (!name.equals(ANSWER) && !name.equals(PART)) {
        problems.add(new Problem(name, "is unknown; this tool takes answer, part"));
      }
    }
    if (!(arguments.get(ANSWER) instanceof String)) {
      problems.add(new Problem(ANSWER, "is required: a text such as a1"));
    }
    if (!(arguments.get(PART) instanceof Integer)) {
      problems.add(new Problem(PART, "is required: a whole number of 2 or more"));
    }
    if (problems.isEmpty()
        && arguments.get(ANSWER) instanceof String answer
        && arguments.get(PART) instanceof Integer part) {
      return answers
          .part(answer, part)
          .orElseThrow(() ->
              new AssetsException(
                  new Failure.InvalidArguments(
                      List.of(
                          new Problem(
                              PART,
                              "is not kept: there is no such part, or it has made room for newer"
                                  + " answers",
                              "Ask the first question again.")))));
    }
    throw new AssetsException(new Failure.InvalidArguments(problems));
  }
}
