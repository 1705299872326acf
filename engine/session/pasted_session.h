// Text copied out of an interactive session: prompts and outputs taken apart.
//
//   >>> x = 2          In [1]: x = 2                          x = 2
//   >>> for i in x:    In [2]: for i in x:         gives      for i in x:
//   ...     i             ...:     i                              i
//   ...                                                       (an empty line ends the block)
//   3                  Out[2]: 3                              (an output: not part of the source)
//
// P1: text whose first line that is not blank has no prompt is not a session; it is left as it is. (A program cannot
//     begin with a prompt: it would be a syntax error.)
// P2: a line of the source has the number of the line that it comes from, `lines`; lines may be put in (the end of an
//     IPython cell's block), none is made of two.
// P3: an output belongs to the statement before it: `after` is that statement's last line in the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heapscope::session {

struct PastedOutput {
  int after = 0;     ///< line of the source, from 1
  std::string text;  ///< without "Out[n]: " and without the last newline
};

struct PastedSession {
  bool recognised = false;
  std::string source;                 ///< statements only, for the mode that runs them one by one
  std::vector<int> lines;             ///< for each line of `source` its line in the pasted text, from 1
  std::vector<PastedOutput> outputs;  ///< what was pasted along; to be compared with what really happens
};

PastedSession read_pasted_session(std::string_view text);

/// The same as JSON with envelope: {recognised, source, lines, outputs: [{after, text}]}.
std::string pasted_session_json(std::string_view text);

}  // namespace heapscope::session
