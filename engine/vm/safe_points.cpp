#include "vm/safe_points.h"

#include <algorithm>

#include "vm/eval.h"
#include "vm/state.h"
#include "vm/threads.h"

namespace heapscope::vm {

namespace {

int64_t passed() { return eval_control.begun - eval_control.countdown; }

}  // namespace

void begin_countdown() {
  int64_t points = std::max<int64_t>(eval_control.left, 0);
  if (threads_count() != 0) {
    points = std::min(points, std::max<int64_t>(kSafePointsOfTurn - state().turn - 1, 0));
  }
  eval_control.begun = eval_control.countdown = points;
}

void settle_safe_points() {
  const int64_t points = passed();
  eval_control.left -= points;
  state().turn = threads_count() == 0 ? 0 : state().turn + points;
  eval_control.begun = eval_control.countdown;
}

void forget_unsettled_safe_points() { begin_countdown(); }

void ask_host_after(int64_t safe_points) {
  settle_safe_points();
  eval_control.left = safe_points;
  begin_countdown();
}

void look_at_next_safe_point() {
  settle_safe_points();
  eval_control.begun = eval_control.countdown = 0;
}

}  // namespace heapscope::vm
