// What recording costs natively, and how fast any step is there: recording_bench [--views N] [FILE...]
//
// Without files: 1,000,000 steps of a program with 201 live objects (a chain of 67 nodes with a list and a str each,
// walked again and again), recorded and run plainly. Then views of random steps, one after the other, and back.
// Processor time of this process; the same figures for the WebAssembly build are ../recording.mjs's.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "session/session.h"

namespace {

using heapscope::session::Progress;
using heapscope::session::RunOptions;
using heapscope::session::RunState;
using heapscope::session::Session;

constexpr char kChain[] =
    "class Node:\n"
    "    def __init__(self, value):\n"
    "        self.value = value\n"
    "        self.next = None\n"
    "        self.tags = [value * 1000, 't' + str(value)]\n"
    "def build(n):\n"
    "    head = None\n"
    "    for i in range(n):\n"
    "        node = Node(i)\n"
    "        node.next = head\n"
    "        head = node\n"
    "    return head\n"
    "def main(n):\n"
    "    head = build(67)\n"
    "    total = 0\n"
    "    for i in range(n):\n"
    "        at = head\n"
    "        while at is not None:\n"
    "            total += at.value\n"
    "            at = at.next\n"
    "    return total\n"
    "main(";

double cpu_ms() {
  std::timespec now = {};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double run_to_end(Session& session, const std::string& source, const RunOptions& options, bool recorded) {
  const double start = cpu_ms();
  Progress progress = recorded ? session.record(source, options) : session.run(source, options);
  while (progress.state == RunState::kRunning) {
    progress = session.advance(12);
  }
  return cpu_ms() - start;
}

void print_times(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  if (!times.empty()) {
    std::printf("  %-22s median %7.2f ms, 95 %% %7.2f, slowest %7.2f\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back());
  }
}

void measure(const std::string& name, const std::string& source, const RunOptions& options, int64_t views) {
  Session session;
  std::vector<double> plain;
  std::vector<double> recorded;
  for (int i = 0; i < 5; ++i) {
    plain.push_back(run_to_end(session, source, options, false));
    recorded.push_back(run_to_end(session, source, options, true));
  }
  std::sort(plain.begin(), plain.end());
  std::sort(recorded.begin(), recorded.end());
  const auto steps = static_cast<int64_t>(session.steps());
  std::printf("%s: %lld steps, plain %.1f ms, recorded %.1f ms (%.2f x), %.2f M steps/s\n  %s\n", name.c_str(),
              static_cast<long long>(steps), plain[2], recorded[2], recorded[2] / plain[2],
              static_cast<double>(steps) / recorded[2] / 1e3, session.stats().c_str());
  uint64_t state = 12345;
  const auto timed = [&session](int64_t step) {
    const double start = cpu_ms();
    session.view(step, {});
    return cpu_ms() - start;
  };
  std::vector<double> jumps;
  std::vector<double> forward;
  std::vector<double> back;
  for (int64_t i = 0; i < views; ++i) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    jumps.push_back(timed(static_cast<int64_t>((state >> 33) % static_cast<uint64_t>(steps))));
  }
  const int64_t count = std::min(views, steps);
  const int64_t first = (steps - count) / 2;
  session.view(first, {});
  for (int64_t i = 1; i < count; ++i) {
    forward.push_back(timed(first + i));
  }
  for (int64_t i = count - 1; i-- > 0;) {
    back.push_back(timed(first + i));
  }
  print_times("any step", jumps);
  print_times("one step forward", forward);
  print_times("one step back", back);
}

}  // namespace

int main(int argc, char** argv) {
  int64_t views = 300;
  int64_t rounds = 7350;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--views" && i + 1 < argc) {
      views = std::atoll(argv[++i]);
    } else if (word == "--rounds" && i + 1 < argc) {
      rounds = std::atoll(argv[++i]);
    } else {
      files.push_back(word);
    }
  }
  RunOptions options;
  options.step_limit = 20'000'000;
  if (files.empty()) {
    measure("chain of 67 nodes", kChain + std::to_string(rounds) + ")\n", options, views);
  }
  for (const std::string& file : files) {
    std::stringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    measure(file, text.str(), options, views);
  }
}
