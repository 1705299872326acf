#include "recording/stop_finder.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "inspect/json.h"
#include "recording/branch.h"
#include "recording/clock.h"

namespace heapscope::recording {

using inspect::Json;

namespace {

/// Rows tell which steps come into question; only where a condition is to be evaluated the machine goes there.
class StopSearch {
 public:
  StopSearch(Recorder& recorder, const Json& what, double deadline) : recorder_(recorder), deadline_(deadline) {
    for (const StopMark& mark : recorder.stop_marks()) {
      conditions_[mark.line].push_back(mark.condition);
    }
    for (const Json& line : what["lines"].items) {
      conditions_[static_cast<int32_t>(line["line"].number_or(0))].push_back(line["if"].text_or(""));
    }
  }

  FoundStop forwards(uint64_t from) {
    uint64_t step = next(from + 1, recorder_.steps());
    if (step == vm::kNoStep || is_certain(step)) {
      found_.step = step;
      return found_;
    }
    recorder_.go(step, [&](const vm::StepEvent& event) -> uint64_t {
      if (holds(event)) {
        found_.step = event.step;
        return vm::kNoStep;
      }
      const uint64_t then = found_.problem.empty() ? next(event.step + 1, recorder_.steps()) : vm::kNoStep;
      if (then == vm::kNoStep || is_certain(then)) {
        found_.step = then;
        return vm::kNoStep;
      }
      if (now_ms() >= deadline_) {
        found_.done = false;
        found_.searched_to = event.step;
        return vm::kNoStep;
      }
      return then;
    });
    return found_;
  }

  FoundStop backwards(uint64_t from) {
    uint64_t end = from;  // steps up to here, without it, are still to be searched
    while (end > 0 && found_.step == vm::kNoStep && found_.problem.empty()) {
      if (end != from && now_ms() >= deadline_) {
        found_.done = false;
        found_.searched_to = end;
        return found_;
      }
      const uint64_t start = recorder_.stretch_start(end - 1);
      search_stretch(start, end);
      end = start;
    }
    return found_;
  }

 private:
  /// The last stop of start..end-1.
  void search_stretch(uint64_t start, uint64_t end) {
    uint64_t open = vm::kNoStep;  // the first step behind the last certain stop that has to be looked at
    for (uint64_t step = next(start, end); step != vm::kNoStep; step = next(step + 1, end)) {
      if (is_certain(step)) {
        found_.step = step;
        open = vm::kNoStep;
      } else if (open == vm::kNoStep) {
        open = step;
      }
    }
    if (open != vm::kNoStep) {
      recorder_.go(open, [&](const vm::StepEvent& event) -> uint64_t {
        found_.step = holds(event) ? event.step : found_.step;
        return found_.problem.empty() ? next(event.step + 1, end) : vm::kNoStep;
      });
    }
  }

  [[nodiscard]] bool is_marked(uint64_t step) const {
    const StepRows& rows = recorder_.rows();
    return !rows.is_end(step) && rows.kind(step) == vm::StepKind::kLine && conditions_.count(rows.line(step)) != 0;
  }
  [[nodiscard]] bool is_breakpoint(uint64_t step) const {
    const std::vector<uint64_t>& met = recorder_.breakpoints();
    return std::binary_search(met.begin(), met.end(), step);
  }
  /// A stop without a condition.
  [[nodiscard]] bool is_certain(uint64_t step) const {
    if (is_breakpoint(step)) {
      return true;
    }
    const std::vector<std::string>& conditions = conditions_.at(recorder_.rows().line(step));
    return std::find(conditions.begin(), conditions.end(), "") != conditions.end();
  }
  /// The first of from..end-1 that may be a stop.
  [[nodiscard]] uint64_t next(uint64_t from, uint64_t end) const {
    const std::vector<uint64_t>& met = recorder_.breakpoints();
    const auto called = std::lower_bound(met.begin(), met.end(), from);
    const uint64_t until = called == met.end() || *called >= end ? end : *called;
    if (!conditions_.empty()) {
      for (uint64_t step = from; step < until; ++step) {
        if (is_marked(step)) {
          return step;
        }
      }
    }
    return until < end ? until : vm::kNoStep;
  }

  bool holds(const vm::StepEvent& event) {
    for (const std::string& condition : conditions_.at(event.line)) {
      const Evaluation now = evaluate_here(recorder_, event, condition);
      if (now.fine && now.truth) {
        return true;
      }
      if (!now.fine && (now.error.starts_with("SyntaxError") || now.error.starts_with("given up"))) {
        found_.problem = now.error;
        return false;
      }
    }
    return false;
  }

  Recorder& recorder_;
  double deadline_;
  std::map<int32_t, std::vector<std::string>> conditions_;  ///< of each marked line
  FoundStop found_;
};

}  // namespace

FoundStop find_stop(Recorder& recorder, const Json& what, uint64_t from, bool backwards, double deadline) {
  StopSearch search(recorder, what, deadline);
  return backwards ? search.backwards(from) : search.forwards(from);
}

Reply stops(Recorder& recorder) {
  inspect::JsonWriter out;
  out.begin_object();
  out.key("marks");
  out.begin_array();
  for (const StopMark& mark : recorder.stop_marks()) {
    out.begin_object();
    out.field("line", mark.line);
    if (!mark.condition.empty()) {
      out.field("if", mark.condition);
    }
    if (!mark.note.empty()) {
      out.field("note", mark.note);
    }
    out.end_object();
  }
  out.end_array();
  out.field("breakpoints", static_cast<int64_t>(recorder.breakpoints().size()));
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
