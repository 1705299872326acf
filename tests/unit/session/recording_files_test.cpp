// An exported recording, whole and damaged: it comes to the same again, or is refused with a reason; never anything
// else.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "inspect/json_reader.h"
#include "session/session.h"
#include "unit/support/programs.h"

namespace heapscope::session {
namespace {

constexpr int kDamages = 60;  // of each program; more when all are wanted

void finish(Session& session, Progress progress) {
  while (progress.state == RunState::kRunning) {
    progress = session.advance(20);
  }
}

std::string exported(Session& session) {
  inspect::Json answer;
  std::string problem;
  EXPECT_TRUE(inspect::read_json(session.ask(R"({"ask":"export"})"), &answer, &problem)) << problem;
  EXPECT_TRUE(answer["ok"].truth);
  return answer["value"].text;
}

/// Opens and runs it: whether it came to what it promises. False too when it is refused.
bool comes_to_the_same(Session& session, const std::string& text) {
  std::string source;
  RunOptions options;
  std::string promised;
  if (!is_recording(text) || !open_recording(text, &source, &options, &promised)) {
    EXPECT_TRUE(!is_recording(text) || !promised.empty());
    return false;
  }
  options.step_limit = std::min<uint64_t>(options.step_limit, 100'000);
  finish(session, session.record(source, options));
  return session.came_to(promised);
}

TEST(RecordingFiles, ComeToTheSame) {
  Session session;
  for (const auto& [name, source] : testing_support::programs(40, 40)) {
    SCOPED_TRACE(name);
    RunOptions options;
    options.step_limit = 3000;
    options.input = {"one", "zwei \xc3\xa4", ""};
    finish(session, session.record(source, options));
    if (session.steps() > 0) {
      const std::string text = exported(session);
      EXPECT_TRUE(comes_to_the_same(session, text));
      EXPECT_EQ(exported(session), text);
    }
  }
}

TEST(RecordingFiles, OfStoppedRunsToo) {
  Session session;
  RunOptions options;
  options.waits_for_input = true;
  options.step_limit = 50;
  const std::string source = "name = input()\nwhile name:\n    name = name + input()\n    print(name)\n";
  Progress progress = session.record(source, options);
  finish(session, progress);
  const std::string at_once = exported(session);
  const std::string line = "line";
  for (int i = 0; i < 3; ++i) {
    finish(session, session.answer(&line));
  }
  const std::string later = exported(session);
  finish(session, session.answer(nullptr));
  const std::string ended = exported(session);
  EXPECT_TRUE(comes_to_the_same(session, at_once));
  EXPECT_EQ(exported(session), at_once);
  EXPECT_TRUE(comes_to_the_same(session, later));
  EXPECT_EQ(exported(session), later);
  EXPECT_TRUE(comes_to_the_same(session, ended));
  EXPECT_EQ(exported(session), ended);

  options.step_limit = 1'000'000;
  (void)session.record("n = 0\nwhile True:\n    n += 1\n", options);
  (void)session.advance(1);
  (void)session.stop();
  const std::string stopped = exported(session);
  EXPECT_TRUE(comes_to_the_same(session, stopped));
  EXPECT_EQ(exported(session), stopped);
}

TEST(RecordingFiles, ANameThatIsNoTextIsRefused) {
  Session session;
  finish(session, session.record("x = 1\n", {}));
  std::string text = exported(session);
  const std::string name = "program.py";
  text.replace(text.find(name), name.size(), "\\ud800.py");
  EXPECT_FALSE(comes_to_the_same(session, text));
  RunOptions options;
  options.filename = "\xff.py";
  const Progress progress = session.record("x = 1\n", options);
  EXPECT_TRUE(progress.has_error);
  EXPECT_NE(progress.error.message.find("UTF-8"), std::string::npos);
}

TEST(RecordingFiles, AnyDamageIsRefusedOrHarmless) {
  Session session;
  std::mt19937 numbers(11);
  const int damages = testing_support::all_programs_wanted() ? 20 * kDamages : kDamages;
  int accepted = 0;
  int refused = 0;
  for (const uint32_t seed : {1u, 2u}) {
    RunOptions options;
    options.step_limit = 400;
    options.input = {"a line"};
    finish(session, session.record(testing_support::random_program(seed), options));
    const std::string whole = exported(session);
    for (int i = 0; i < damages; ++i) {
      std::string text = whole;
      const size_t at = numbers() % text.size();
      switch (numbers() % 4) {
        case 0: text.resize(at); break;
        case 1: text[at] = static_cast<char>(text[at] ^ (1 << numbers() % 8)); break;
        case 2: text.erase(at, 1 + numbers() % 9); break;
        default: text.insert(at, text.substr(numbers() % text.size(), numbers() % 30)); break;
      }
      SCOPED_TRACE("damage " + std::to_string(i) + " of seed " + std::to_string(seed));
      (comes_to_the_same(session, text) ? accepted : refused) += 1;
    }
  }
  std::printf("%d damaged files refused or found to differ, %d came to the same\n", refused, accepted);
  EXPECT_GT(refused, accepted);
}

}  // namespace
}  // namespace heapscope::session
