#include "cli/arguments.h"

#include <charconv>
#include <cstdlib>

namespace heapscope::cli {

const char kUsage[] =
    "usage: heapscope run [OPTION...] FILE|-\n"
    "       heapscope record [OPTION...] FILE|- [--view STEP] [--stats] [--trace] [--hashes] [--verify-steps]\n"
    "       heapscope ask [OPTION...] [--all] FILE|- QUESTION...\n"
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
    "ask      records FILE and answers questions, a line of JSON each (docs/questions.md)\n"
    "  --when EXPRESSION     the first step at which it becomes true\n"
    "  --changed NAME        the first step at which the module's name is bound anew; FUNCTION.NAME for a local\n"
    "  --death ID            when and by what the object was freed\n"
    "  '{\"ask\": ...}'        any question\n"
    "  --all                 all steps, not only the first\n"
    "\n"
    "OPTION\n"
    "  --mode script|repl    as python3 FILE does, or statement by statement as its prompt does\n"
    "  --memory-model NAME   whose memory: 2.7, 3.2, 3.8, 3.11, 3.12, 3.13, 3.14\n"
    "  --shuffle NUMBER      other addresses than usual, each number its own\n"
    "  --no-collect          no collection starts by itself, as after gc.disable()\n"
    "  --verify              checks the whole heap at the end, and that nothing leaked; what is wrong goes to stderr,\n"
    "                        status 3\n";

namespace {

Arguments bad(std::string problem) {
  Arguments arguments;
  arguments.problem = std::move(problem);
  return arguments;
}

/// A JSON text.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string question_of(const std::string& option, const std::string& value) {
  if (option == "--death") {
    return R"({"ask":"death","id":)" + value + "}";
  }
  if (option == "--when") {
    return R"({"ask":"find","from":0,"what":{"kind":"true","expression":)" + quoted(value) + "}}";
  }
  const size_t dot = value.find('.');
  const std::string function = dot == std::string::npos ? "" : R"(,"function":)" + quoted(value.substr(0, dot));
  return R"({"ask":"find","from":0,"what":{"kind":"name","name":)" + quoted(value.substr(dot + 1)) + function + "}}";
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
  } else if (words[0] == "ask") {
    result.command = Command::kAsk;
  } else {
    return bad("unknown command '" + words[0] + "'");
  }
  for (size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool asks = result.command == Command::kAsk;
    const bool is_question = asks && (word == "--when" || word == "--changed" || word == "--death");
    const bool takes_value = word == "--mode" || word == "--model" || word == "--memory-model" || word == "--shuffle" ||
                             word == "--view" || is_question;
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
    } else if (word == "--shuffle") {
      const auto [end, error] =
          std::from_chars(words[i + 1].data(), words[i + 1].data() + words[i + 1].size(), result.shuffle);
      if (error != std::errc() || *end != '\0') {
        return bad("--shuffle needs a number below 2**32, not '" + words[i + 1] + "'");
      }
      ++i;
    } else if (word == "--no-collect") {
      result.collects = false;
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
    } else if (is_question) {
      result.questions.push_back(question_of(word, words[++i]));
    } else if (word == "--all" && asks) {
      result.all = true;
    } else if (asks && word.starts_with("{")) {
      result.questions.push_back(word);
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
  if (result.command == Command::kAsk && result.questions.empty()) {
    return bad("no question given");
  }
  return result;
}

}  // namespace heapscope::cli
