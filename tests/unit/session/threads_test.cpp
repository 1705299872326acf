// Threads in a recording: the same views in any order, the frames of all threads, steps that stay in one thread.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "inspect/json_reader.h"
#include "session/session.h"

namespace heapscope::session {
namespace {

using inspect::Json;

constexpr char kProgram[] =
    "import queue\n"
    "import threading\n"
    "todo = queue.Queue()\n"
    "seen = []\n"
    "def worker(name):\n"
    "    while True:\n"
    "        item = todo.get()\n"
    "        if item is None:\n"
    "            return\n"
    "        seen.append((name, item))\n"
    "def start():\n"
    "    thread = threading.Thread(target=worker, args=('w',))\n"
    "    thread.start()\n"
    "    return thread\n"
    "thread = start()\n"
    "todo.put(1)\n"
    "todo.put(2)\n"
    "todo.put(None)\n"
    "thread.join()\n"
    "print(seen)\n";

Json parsed(const std::string& text) {
  Json value;
  std::string problem;
  EXPECT_TRUE(inspect::read_json(text, &value, &problem)) << problem << "\n" << text.substr(0, 300);
  return value;
}

class Threads : public testing::Test {
 protected:
  void SetUp() override {
    RunOptions options;
    options.checkpoint_safe_points = 5;
    Progress progress = session_.record(kProgram, options);
    while (progress.state == RunState::kRunning) {
      progress = session_.advance(2);
    }
    ASSERT_EQ(progress.state, RunState::kDone);
    for (int64_t step = 0; step < static_cast<int64_t>(session_.steps()); ++step) {
      texts_.push_back(session_.view(step, {}));
    }
  }

  [[nodiscard]] Json view(int64_t step) const { return parsed(texts_[static_cast<size_t>(step)])["value"]; }
  [[nodiscard]] std::vector<std::string> frames(int64_t step) const {
    std::vector<std::string> names;
    const Json whole = view(step);
    for (const Json& frame : whole["frames"].items) {
      names.push_back(frame["name"].text);
    }
    return names;
  }
  /// The first step of this kind and line.
  [[nodiscard]] int64_t step_at(const std::string& event, int line, int64_t from = 0) const {
    for (int64_t step = from; step < static_cast<int64_t>(texts_.size()); ++step) {
      const Json now = view(step);
      if (now["event"].text == event && static_cast<int>(now["line"].number) == line) {
        return step;
      }
    }
    return -1;
  }
  int64_t found(const std::string& kind, int64_t from, bool backwards = false) {
    const Json answer = parsed(session_.ask(R"({"ask":"find","what":{"kind":")" + kind + R"("},"from":)" +
                                            std::to_string(from) + (backwards ? R"(,"backwards":true})" : "}")));
    return static_cast<int64_t>(answer["value"]["step"].number);
  }

  Session session_;
  std::vector<std::string> texts_;
};

TEST_F(Threads, ViewsAreTheSameInAnyOrder) {
  for (auto step = static_cast<int64_t>(texts_.size()); step-- > 0;) {
    EXPECT_EQ(session_.view(step, {}), texts_[static_cast<size_t>(step)]) << step;
  }
}

TEST_F(Threads, FramesOfThreadsThatWaitAreShownFirst) {
  const int64_t in_worker = step_at("line", 10);
  ASSERT_GE(in_worker, 0);
  EXPECT_EQ(frames(in_worker).back(), "worker");
  EXPECT_EQ(frames(in_worker).front(), "<module>");
  const int64_t in_main = step_at("line", 16);
  ASSERT_GE(in_main, 0);
  EXPECT_EQ(frames(in_main), (std::vector<std::string>{"worker", "<module>"}));
}

TEST_F(Threads, StepsOverACallStayInTheirThread) {
  const int64_t starts = step_at("line", 13);
  ASSERT_GE(starts, 0);
  EXPECT_EQ(static_cast<int>(view(found("over", starts))["line"].number), 14);
  const int64_t gets = step_at("line", 7);
  ASSERT_GE(gets, 0);
  const int64_t after = found("over", gets);
  EXPECT_EQ(view(after)["name"].text, "worker");
  EXPECT_EQ(static_cast<int>(view(after)["line"].number), 8);
  EXPECT_EQ(found("over", after, true), gets);
}

TEST_F(Threads, AStepOutOfAThreadLeadsToWhoComesNext) {
  const int64_t returns = step_at("return", 9);
  ASSERT_GE(returns, 0);
  EXPECT_EQ(found("out", returns), returns + 1);
}

}  // namespace
}  // namespace heapscope::session
