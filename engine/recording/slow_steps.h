// SlowSteps: which steps of a run took long, noticed while it is recorded.
//
// A checkpoint cannot lie inside a native call, so a line that imports a large module is executed again as a whole by
// whoever wants to see the step after it. Those steps are few. They are noticed by the looks at the clock that a recording
// takes anyway; what their views need is found once, when the run is over (Recorder::prepare), and kept.
//
//   look     look            look  look
//    |  few   |  a long time   |    |      all steps that ran between two looks are suspects: at most kFewSteps,
//    n        n               n+1             for of more no single one is to blame
//
// Time is given in milliseconds, or in safe points where a run must be noticed alike on any machine.
#pragma once

#include <cstdint>
#include <vector>

namespace heapscope::recording {

class SlowSteps {
 public:
  /// Forgets all; a step that takes at least so long is slow.
  void begin(double slow);
  /// So many steps have happened, and so much time has gone by since the last look.
  void look(uint64_t steps, double took);
  /// The steps after slow ones, in order, each once. Some may be suspects only.
  [[nodiscard]] const std::vector<uint64_t>& after() const { return after_; }

 private:
  double slow_ = 0;
  uint64_t steps_ = 0;  ///< at the last look that saw another number
  double spent_ = 0;    ///< since then
  std::vector<uint64_t> after_;
};

}  // namespace heapscope::recording
