// A view depends on its step alone: forwards, backwards and in any order the views of a recording are the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "session/session.h"
#include "unit/support/programs.h"

namespace heapscope::session {
namespace {

constexpr uint64_t kMostSteps = 400;
constexpr size_t kProgramsBetween = 60;  // a few of them, unless all are wanted
constexpr size_t kRandomPrograms = 120;
constexpr int64_t kSafePointsBetween = 50;

TEST(Orders, GiveTheSameViews) {
  Session session;
  int recordings = 0;
  int64_t views = 0;
  for (const auto& [name, source] : testing_support::programs(kRandomPrograms, kProgramsBetween)) {
    SCOPED_TRACE(name);
    RunOptions options;
    options.step_limit = kMostSteps;
    options.checkpoint_safe_points = kSafePointsBetween;
    Progress progress = session.record(source, options);
    while (progress.state == RunState::kRunning) {
      progress = session.advance(2);
    }
    const auto steps = static_cast<int64_t>(session.steps());
    ++recordings;
    std::vector<size_t> forwards;
    for (int64_t step = 0; step < steps; ++step) {
      forwards.push_back(std::hash<std::string>()(session.view(step, {})));
    }
    for (int64_t step = steps; step-- > 0;) {
      ASSERT_EQ(std::hash<std::string>()(session.view(step, {})), forwards[static_cast<size_t>(step)])
          << "back, " << step;
    }
    std::vector<int64_t> order(static_cast<size_t>(steps));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 numbers(7);
    for (size_t i = order.size(); i > 1; --i) {
      std::swap(order[i - 1], order[numbers() % i]);
    }
    for (const int64_t step : order) {
      ASSERT_EQ(std::hash<std::string>()(session.view(step, {})), forwards[static_cast<size_t>(step)])
          << "any, " << step;
    }
    views += 3 * steps;
  }
  std::printf("%lld views of %d recordings\n", static_cast<long long>(views), recordings);
}

}  // namespace
}  // namespace heapscope::session
