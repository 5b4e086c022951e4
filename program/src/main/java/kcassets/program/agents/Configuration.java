package kcassets.program.agents;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client's configuration says about servers, and the edits that would change it. */
interface Configuration {
  /** Every server by its name, in order; one that is started in another way is empty. */
  Map<String, Optional<ServerEntry>> entries();

  /** Makes a server of this name be started so, and changes nothing else; none when it is. */
  List<Edit> put(String name, ServerEntry entry) throws BrokenText;

  /** Takes a server out. */
  List<Edit> remove(String name) throws BrokenText;

  /**
   * The same without the list of servers itself, where it is empty.
   *
   * @return none where it is not empty, or not there
   */
  List<Edit> removeEmptyList() throws BrokenText;
}
