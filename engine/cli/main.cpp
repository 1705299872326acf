// heapscope: runs and records Python programs from the terminal.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "session/session.h"

namespace heapscope::cli {
namespace {

using session::Progress;
using session::RunState;
using session::Session;

constexpr double kSliceMilliseconds = 1000;
constexpr int kStatusOfProblems = 3;

bool read_all(std::FILE* file, std::string* text) {
  char block[16384];
  for (size_t count = 0; (count = std::fread(block, 1, sizeof block, file)) > 0;) {
    text->append(block, count);
  }
  return std::ferror(file) == 0;
}

bool read_file(const std::string& path, std::string* text) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    return false;
  }
  const bool fine = read_all(file, text);
  std::fclose(file);
  return fine;
}

bool read_line(std::string* line) {
  line->clear();
  int c = std::fgetc(stdin);
  if (c == EOF) {
    return false;
  }
  for (; c != EOF && c != '\n'; c = std::fgetc(stdin)) {
    line->push_back(static_cast<char>(c));
  }
  return true;
}

std::string folder_of(const std::string& file) {
  const size_t slash = file.rfind('/');
  return slash == std::string::npos ? "." : file.substr(0, slash);
}

void print(std::FILE* to, const std::string& text) { std::fwrite(text.data(), 1, text.size(), to); }

/// The value of an answer to the page, without its envelope; a misuse as it is.
std::string value_of(const std::string& answer) {
  const std::string before = "{\"ok\":true,\"value\":";
  return answer.compare(0, before.size(), before) == 0 ? answer.substr(before.size(), answer.size() - before.size() - 1)
                                                       : answer;
}

/// Goes on to the end. `echo`: pass the program's output on.
Progress finish(Session& session, Progress progress, bool echo) {
  for (;;) {
    if (echo) {
      print(stdout, progress.out);
      std::fflush(stdout);
      print(stderr, progress.err);
    }
    if (progress.state != RunState::kRunning) {
      return progress;
    }
    progress = session.advance(kSliceMilliseconds);
  }
}

int run(Session& session, const std::string& source, const session::RunOptions& options) {
  const Progress progress = finish(session, session.run(source, options), true);
  return progress.status < 0 ? 1 : progress.status;
}

void print_record(Session& session, const Arguments& arguments) {
  const auto steps = static_cast<int64_t>(session.steps());
  if (arguments.trace) {
    print(stdout, session.trace(0, steps));
  }
  if (arguments.has_view) {
    const int64_t step = arguments.view < 0 ? steps + arguments.view : arguments.view;
    print(stdout, value_of(session.view(step, {})) + "\n");
  }
  if (arguments.hashes) {
    for (int64_t step = 0; step < steps; ++step) {
      print(stdout, value_of(session.state_hash(step)) + "\n");
    }
  }
  if (arguments.stats) {
    print(stdout, value_of(session.stats()) + "\n");
  }
}

int record(Session& session, const std::string& source, const session::RunOptions& options,
           const Arguments& arguments) {
  const bool quiet =
      arguments.verify_steps || arguments.trace || arguments.has_view || arguments.stats || arguments.hashes;
  const Progress progress = finish(session, session.record(source, options), !quiet);
  print_record(session, arguments);
  if (arguments.verify_steps) {
    const std::string problems = session.verify_all_steps();
    print(stdout, problems);
    return problems.empty() ? 0 : 3;
  }
  return progress.status < 0 || quiet ? 0 : progress.status;
}

/// The number that follows `"step":` in an answer, or -1: there is none.
long long step_of(const std::string& answer) {
  const std::string before = "\"step\":";
  const size_t at = answer.find(before);
  return at == std::string::npos || answer[at + before.size()] == 'n'
             ? -1
             : std::strtoll(answer.c_str() + at + before.size(), nullptr, 10);
}

/// The question, asked from another step.
std::string asked_from(const std::string& question, long long step) {
  const std::string before = "\"from\":";
  const size_t at = question.find(before);
  if (at == std::string::npos) {
    return {};
  }
  size_t end = at + before.size();
  while (end < question.size() && question[end] != ',' && question[end] != '}') {
    ++end;
  }
  return question.substr(0, at + before.size()) + std::to_string(step) + question.substr(end);
}

int ask(Session& session, const std::string& source, const session::RunOptions& options, const Arguments& arguments) {
  finish(session, session.record(source, options), false);
  int status = 0;
  for (std::string question : arguments.questions) {
    while (!question.empty()) {
      const std::string answer = session.ask(question);
      const bool fine = answer.compare(0, 10, "{\"ok\":true") == 0;
      status = fine ? status : 2;
      const long long step = fine && arguments.all ? step_of(answer) : -1;
      if (!arguments.all || !fine || step >= 0) {
        print(stdout, value_of(answer) + "\n");
      }
      question = step < 0 ? std::string() : asked_from(question, step);
    }
  }
  return status;
}

int main_with(const std::vector<std::string>& words) {
  const Arguments arguments = parse_arguments(words);
  if (arguments.command == Command::kHelp) {
    print(stdout, kUsage);
    return 0;
  }
  if (arguments.command == Command::kVersion) {
    std::printf("heapscope %s\n", session::version());
    return 0;
  }
  if (arguments.command == Command::kBad) {
    std::fprintf(stderr, "heapscope: %s\n%s", arguments.problem.c_str(), kUsage);
    return 2;
  }
  std::string source;
  const bool from_stdin = arguments.file == "-";
  if (from_stdin ? !read_all(stdin, &source) : !read_file(arguments.file, &source)) {
    std::fprintf(stderr, "heapscope: can't open file '%s'\n", arguments.file.c_str());
    return 2;
  }
  session::RunOptions options;
  options.mode = arguments.repl ? session::RunMode::kRepl : session::RunMode::kScript;
  options.model = arguments.model;
  options.shuffle = arguments.shuffle;
  options.collects = arguments.collects;
  options.verify = arguments.verify;
  options.filename = from_stdin ? "<stdin>" : arguments.file;
  options.import_path = from_stdin ? "" : folder_of(arguments.file);
  options.read_file = read_file;
  options.read_line = read_line;
  Session session;
  std::string promised;
  if (session::is_recording(source) && !session::open_recording(source, &source, &options, &promised)) {
    std::fprintf(stderr, "heapscope: %s\n", promised.c_str());
    return 2;
  }
  const int status = arguments.command == Command::kRun   ? run(session, source, options)
                     : arguments.command == Command::kAsk ? ask(session, source, options, arguments)
                                                          : record(session, source, options, arguments);
  if (!promised.empty() && arguments.command != Command::kRun && !session.came_to(promised)) {
    std::fprintf(stderr, "heapscope: the recording went another way than its file says.\n");
    return 2;
  }
  print(stderr, session.problems());
  return session.problems().empty() ? status : kStatusOfProblems;
}

/// Programs may raise the recursion limit. The kernel lets the stack grow up to the limit that holds when it does, and
/// always leaves 128 MiB of addresses free for it.
void make_room_for_recursion() {
  constexpr rlim_t kStackBytes = rlim_t{120} << 20;
  rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < kStackBytes) {
    limit.rlim_cur = limit.rlim_max < kStackBytes ? limit.rlim_max : kStackBytes;
    setrlimit(RLIMIT_STACK, &limit);
  }
}

}  // namespace
}  // namespace heapscope::cli

int main(int argc, char** argv) {
  heapscope::cli::make_room_for_recursion();
  return heapscope::cli::main_with(std::vector<std::string>(argv + 1, argv + argc));
}
