#include "recording/finder.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "inspect/json.h"
#include "recording/clock.h"
#include "recording/conditions.h"
#include "recording/stop_finder.h"

namespace heapscope::recording {

using inspect::Json;

namespace {

constexpr uint64_t kStepsBetweenLooks = 16;  // at the clock

struct Found {
  std::optional<uint64_t> step;
  int64_t before = 0;
  int64_t after = 0;
  bool has_readings = false;
  uint64_t searched_to = 0;  ///< the search goes on from here when it is not done
  bool done = true;
};

/// Whether a row answers; `from`: the asking step's own row.
bool row_answers(const RowCondition& wanted, const StepRow& row, const StepRow& from) {
  using Kind = RowCondition::Kind;
  if (row.is_end) {
    return wanted.kind == Kind::kOut || wanted.kind == Kind::kOver || wanted.kind == Kind::kInto;
  }
  switch (wanted.kind) {
    case Kind::kLine: return row.kind == vm::StepKind::kLine && row.line == wanted.line;
    case Kind::kCall: return row.kind == vm::StepKind::kCall;
    case Kind::kReturn: return row.kind == vm::StepKind::kReturn;
    case Kind::kException: return row.kind == vm::StepKind::kException;
    case Kind::kInto: return true;
    // Over a call: the next step of this frame or of one below it.
    case Kind::kOver: return row.thread == from.thread && row.depth <= from.depth;
    // Out of a frame: the first step of the caller after it, the last one before the call when going back.
    case Kind::kOut: return row.thread == from.thread && row.depth < from.depth;
    case Kind::kNone: return false;
  }
  return false;
}

Found find_in_rows(const StepRows& rows, const RowCondition& wanted, uint64_t from, bool backwards) {
  Found found;
  const StepRow asking = rows[from];
  const bool leaves = wanted.kind == RowCondition::Kind::kOver || wanted.kind == RowCondition::Kind::kOut;
  if (backwards) {
    const uint64_t start = leaves ? rows.start_of_thread(asking.thread) : 0;
    for (uint64_t step = from; step-- > 0;) {
      if (step < start || row_answers(wanted, rows[step], asking)) {
        found.step = step;
        break;
      }
    }
    return found;
  }
  const uint64_t end = leaves ? rows.end_of_thread(asking.thread) : UINT64_MAX;
  for (uint64_t step = from + 1; step < rows.size(); ++step) {
    if (step >= end || row_answers(wanted, rows[step], asking)) {
      found.step = step;
      break;
    }
  }
  return found;
}

class Search {
 public:
  Search(Recorder& recorder, Condition& condition, double budget)
      : recorder_(recorder), condition_(condition), deadline_(now_ms() + budget) {}

  Found forwards(uint64_t from) {
    Found found;
    const uint64_t last = recorder_.steps() - 1;
    found.searched_to = last;
    uint64_t looked = 0;
    stretch(from, last, [&](uint64_t step, int64_t before, int64_t now) {
      if (condition_.answers(before, now)) {
        found.step = step;
        found.before = before;
        found.after = now;
        found.has_readings = true;
        return false;
      }
      if (++looked % kStepsBetweenLooks == 0 && step < last && now_ms() >= deadline_) {
        found.searched_to = step;
        found.done = false;
        return false;
      }
      return true;
    });
    return found;
  }

  /// The last step before `from` that answers.
  Found backwards(uint64_t from) {
    Found found;
    uint64_t end = from;  // steps up to here, without it, are still to be searched
    while (end > 1 && !found.step) {
      if (now_ms() >= deadline_ && end != from) {
        found.searched_to = end;
        found.done = false;
        return found;
      }
      const uint64_t start = recorder_.stretch_start(end - 1);
      stretch(start, end - 1, [&](uint64_t step, int64_t before, int64_t now) {
        if (condition_.answers(before, now)) {
          found.step = step;
          found.before = before;
          found.after = now;
          found.has_readings = true;
        }
        return true;
      });
      if (!condition_.problem().empty()) {
        break;
      }
      end = start + 1;
    }
    return found;
  }

 private:
  /// Calls take(step, reading before, reading) for steps start+1..last, until it says no.
  template <class Take>
  void stretch(uint64_t start, uint64_t last, Take take) {
    int64_t before = 0;
    bool begun = false;
    recorder_.go(start, [&](const vm::StepEvent& event) -> uint64_t {
      if (!begun) {
        begun = true;
        condition_.begin(event);
        before = condition_.read(event);
      } else {
        const int64_t now = condition_.read(event);
        if (!condition_.problem().empty() || !take(event.step, before, now)) {
          return vm::kNoStep;
        }
        before = now;
      }
      return condition_.problem().empty() && event.step < last ? event.step + 1 : vm::kNoStep;
    });
    condition_.end();
  }

  Recorder& recorder_;
  Condition& condition_;
  double deadline_;
};

std::string found_json(const Recorder& recorder, const Found& found) {
  inspect::JsonWriter out;
  out.begin_object();
  if (found.step) {
    out.field("step", static_cast<int64_t>(*found.step));
    out.field("line", recorder.rows().line(*found.step));
    // The line that ran: what did it.
    out.field("by", *found.step == 0 ? 0 : recorder.rows().line_from(*found.step - 1));
    if (found.has_readings) {
      out.field("before", found.before);
      out.field("after", found.after);
    }
  } else {
    out.field_null("step");
  }
  out.field_bool("done", found.done);
  if (!found.done) {
    out.field("searchedTo", static_cast<int64_t>(found.searched_to));
  }
  out.end_object();
  return out.take();
}

}  // namespace

Reply find(Recorder& recorder, const Json& question) {
  const double asked = question["from"].number_or(0);
  if (asked < 0 || asked >= static_cast<double>(recorder.steps())) {
    return Reply::misuse("no-such-step", fmt::format("There is no step {}.", asked));
  }
  const auto from = static_cast<uint64_t>(asked);
  const bool backwards = question["backwards"].bool_or(false);
  const double budget = question["budget"].number_or(1e300);
  if (question["what"]["kind"].text_or("") == "stop") {
    const FoundStop stop = find_stop(recorder, question["what"], from, backwards, now_ms() + budget);
    if (!stop.problem.empty()) {
      return Reply::misuse("bad-argument", stop.problem);
    }
    Found found;
    if (stop.step != vm::kNoStep) {
      found.step = stop.step;
    }
    found.done = stop.done;
    found.searched_to = stop.searched_to;
    return Reply::of(found_json(recorder, found));
  }
  const MadeCondition made = make_condition(recorder, question["what"], from);
  if (made.misuse.code != nullptr) {
    return made.misuse;
  }
  Found found;
  if (made.condition == nullptr) {
    found = find_in_rows(recorder.rows(), made.row, from, backwards);
  } else {
    Search search(recorder, *made.condition, budget);
    found = backwards ? search.backwards(from) : search.forwards(from);
    if (!made.condition->problem().empty()) {
      return Reply::misuse("bad-argument", made.condition->problem());
    }
  }
  return Reply::of(found_json(recorder, found));
}

}  // namespace heapscope::recording
