// The terminal program's arguments.
#pragma once

#include <string>
#include <vector>

namespace heapscope::cli {

enum class Command { kRun, kRecord, kAsk, kHelp, kVersion, kBad };

struct Arguments {
  Command command = Command::kBad;
  std::string file;  ///< "-": standard input
  bool repl = false;
  std::string model = "3.11";
  uint32_t shuffle = 0;
  bool collects = true;
  long long view = -1;  ///< step to show, -1 none
  bool has_view = false;
  bool stats = false;
  bool trace = false;
  bool hashes = false;
  bool verify = false;
  bool verify_steps = false;
  std::vector<std::string> questions;  ///< JSON, to be asked in turn
  bool all = false;                    ///< a question "when?" is asked again from its answer on, until there is none
  std::string problem;                 ///< why the command is kBad
};

Arguments parse_arguments(const std::vector<std::string>& words);
extern const char kUsage[];

}  // namespace heapscope::cli
