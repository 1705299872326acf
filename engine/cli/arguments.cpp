#include "cli/arguments.h"

#include <cstdlib>

namespace heapscope::cli {

const char kUsage[] =
    "usage: heapscope run [--mode script|repl] [--memory-model NAME] [--verify] FILE|-\n"
    "       heapscope record [--mode script|repl] [--memory-model NAME] [--verify] FILE|- [--view STEP]\n"
    "                        [--stats] [--trace] [--hashes] [--verify-steps]\n"
    "\n"
    "run      behaves like python3 FILE: output, traceback, exit status\n"
    "record   runs FILE step by step and prints\n"
    "  --view STEP   the heap at a step, as JSON (negative: from the end)\n"
    "  --stats       the recording's figures, as JSON\n"
    "  --trace       every step, a JSON object per line (tests/traces/README.md)\n"
    "  --hashes      a hash of the machine's state at every step\n"
    "  --verify-steps  checks the whole heap at every step (from step 2000 on at every 53rd); what is wrong is\n"
    "                  printed, status 3\n"
    "\n"
    "--verify        checks the whole heap at the end, and that nothing leaked; what is wrong goes to stderr, status 3\n";

namespace {

Arguments bad(std::string problem) {
  Arguments arguments;
  arguments.problem = std::move(problem);
  return arguments;
}

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& words) {
  Arguments result;
  if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    result.command = Command::kHelp;
    return result;
  }
  if (words[0] == "--version") {
    result.command = Command::kVersion;
    return result;
  }
  if (words[0] == "run") {
    result.command = Command::kRun;
  } else if (words[0] == "record") {
    result.command = Command::kRecord;
  } else {
    return bad("unknown command '" + words[0] + "'");
  }
  for (size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool takes_value = word == "--mode" || word == "--model" || word == "--memory-model" || word == "--view";
    if (takes_value && i + 1 == words.size()) {
      return bad(word + " needs a value");
    }
    if (word == "--mode") {
      const std::string& mode = words[++i];
      if (mode != "script" && mode != "repl") {
        return bad("--mode is script or repl, not '" + mode + "'");
      }
      result.repl = mode == "repl";
    } else if (word == "--memory-model" || word == "--model") {
      result.model = words[++i];
    } else if (word == "--view" && result.command == Command::kRecord) {
      char* end = nullptr;
      result.view = std::strtoll(words[++i].c_str(), &end, 10);
      if (words[i].empty() || *end != '\0') {
        return bad("--view needs the number of a step, not '" + words[i] + "'");
      }
      result.has_view = true;
    } else if (word == "--stats" && result.command == Command::kRecord) {
      result.stats = true;
    } else if (word == "--trace" && result.command == Command::kRecord) {
      result.trace = true;
    } else if (word == "--hashes" && result.command == Command::kRecord) {
      result.hashes = true;
    } else if (word == "--verify") {
      result.verify = true;
    } else if (word == "--verify-steps" && result.command == Command::kRecord) {
      result.verify_steps = true;
    } else if (word.size() > 1 && word[0] == '-') {
      return bad("unknown option '" + word + "'");
    } else if (!result.file.empty()) {
      return bad("more than one file: '" + result.file + "' and '" + word + "'");
    } else {
      result.file = word;
    }
  }
  if (result.file.empty()) {
    return bad("no file given");
  }
  return result;
}

}  // namespace heapscope::cli
