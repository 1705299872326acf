// Counting safe points: when the host is asked, and when a thread's turn is over.
//
// The evaluator counts `eval_control.countdown` down, once per safe point, and looks further when it is below 0. What
// it began with is the less of two numbers: the safe points until the host is to be asked, and those until the turn of
// the running thread is over. The latter is in the image (State::turn), up to date only when settled: a program's safe
// points are the same in every run, however the host slices it, so threads change places at the same ones.
// Who may call: the evaluator; recording/ (ask_host_after).
#pragma once

#include <cstdint>

namespace heapscope::vm {

/// Safe points after which a thread that never waits lets the others go on: what some ten milliseconds of CPython do.
inline constexpr int64_t kSafePointsOfTurn = 100'000;

/// From now on the host is asked after so many safe points, and then after each `eval_control.slice`.
void ask_host_after(int64_t safe_points);
/// The evaluator looks further at the next safe point.
void look_at_next_safe_point();
/// The turn in the image is up to date.
void settle_safe_points();
/// The image has been replaced: what has passed of the countdown belongs to another one.
void forget_unsettled_safe_points();
/// Begins the countdown anew, after settling or when something has changed that it depends on.
void begin_countdown();

}  // namespace heapscope::vm
