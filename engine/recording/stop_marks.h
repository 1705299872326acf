// Stop marks: places where a reader wants to stop, written into the program as comments.
//
//   x = f(x)   #@ stop                    before this line, each time
//   x = f(x)   #@ stop "now two names"    the same, with a note for whoever reads along
//   x = f(x)   #@ stop if len(x) > 3      only when the expression is true there
//   #@ stop                               alone: before the next line that has code
//
// They are taken out before the program is compiled, and lines keep their numbers: what runs, and what a traceback
// shows, is the program without them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heapscope::recording {

struct StopMark {
  int32_t line = 0;
  std::string condition;  ///< empty: always
  std::string note;
};

struct MarkedSource {
  std::string source;  ///< without the marks
  std::vector<StopMark> marks;
};

MarkedSource read_stop_marks(std::string_view source);

}  // namespace heapscope::recording
