// Views and trace records: what is told of a step, and of the way to it.
#include <algorithm>
#include <utility>

#include "inspect/trace_record.h"
#include "objects/state.h"
#include "recording/clock.h"
#include "recording/error_json.h"
#include "recording/recorder.h"
#include "recording/step_watch.h"

namespace heapscope::recording {

using inspect::ViewContext;

namespace {

constexpr ptrdiff_t kMostFacts = 64;
constexpr size_t kMostPrepared = 64;
/// A suspect (SlowSteps) that takes fewer milliseconds needs no help.
constexpr double kWorthPreparing = 1.5;

}  // namespace

std::pair<int64_t, int> Recorder::birth_place(uint32_t birth, uint64_t up_to) const {
  const uint64_t after = rows_.first_with_births(birth, up_to + 1);
  if (after == 0) {
    return {-1, 0};
  }
  return {static_cast<int64_t>(after) - 1, rows_.line_from(after - 1)};
}

const StepFacts* Recorder::find_facts(uint64_t step, size_t limit) const {
  const auto found = std::find_if(facts_.begin(), facts_.end(),
                                  [&](const StepFacts& facts) { return facts.step == step && facts.limit == limit; });
  return found == facts_.end() ? nullptr : &*found;
}

void Recorder::keep_facts(StepFacts facts) {
  const auto is_passing = [](const StepFacts& each) { return !each.after_slow; };
  if (std::count_if(facts_.begin(), facts_.end(), is_passing) >= kMostFacts) {
    facts_.erase(std::find_if(facts_.begin(), facts_.end(), is_passing));
  }
  facts_.push_back(std::move(facts));
}

/// At the step before: what there is now, so that it can be told what changed.
void Recorder::find_out(uint64_t step, size_t limit, const vm::StepEvent& event, StepFacts* facts) {
  facts->step = step;
  facts->limit = limit;
  facts->marks =
      marked_step_ == event.step && marked_limit_ == limit ? marks_ : inspect::mark_objects(event, first_birth_, limit);
  ViewContext& told = facts->told;
  told.has_previous = true;
  told.previous = {inspect::step_kind_name(event.kind), event.line, frame_name(event.frame), rows_[event.step].depth};
  told.births_at_previous = static_cast<uint32_t>(objects::state().births);
  told.printed = static_cast<int64_t>(printed_);
}

std::string Recorder::view(uint64_t step, const inspect::ViewDetail& detail) {
  std::string answer;
  const bool going_back = step + 1 == viewed_step_;
  viewed_step_ = step;
  const auto describe = [&](const vm::StepEvent& event, const StepFacts* facts) {
    ViewContext context = facts == nullptr ? ViewContext() : facts->told;
    context.first_birth = first_birth_;
    context.birth_place = [this, step](uint32_t birth) { return birth_place(birth, step); };
    const auto before = static_cast<uint64_t>(context.printed);
    // At the end what the program printed last may still come, when its streams are flushed.
    const uint64_t now = rows_.is_end(step) ? out_.size() : printed_;
    context.printed = static_cast<int64_t>(printed_);
    context.stdout_delta = out_.substr(before, now - before);
    context.marks = facts == nullptr ? nullptr : &facts->marks;
    if (rows_.is_end(step) && has_error_) {
      context.error = error_json(error_);
    }
    if (going_back) {  // the next view will be of the step before, for which these marks tell nothing
      answer = inspect::view_json(event, context, detail, nullptr);
      return;
    }
    answer = inspect::view_json(event, context, detail, &marks_);
    marked_step_ = step;
    marked_limit_ = detail.objects;
  };
  const StepFacts* known = step == 0 ? nullptr : find_facts(step, detail.objects);
  if (step == 0 || known != nullptr) {
    visit(step, [&](const vm::StepEvent& event) { describe(event, known); });
    return answer;
  }
  keep_facts(learn(step, detail.objects,
                   [&](const vm::StepEvent& event, const StepFacts& facts) { describe(event, &facts); }));
  return answer;
}

/// Executes the step before this one again and watches it; `there` is called at this one.
StepFacts Recorder::learn(uint64_t step, size_t limit,
                          const std::function<void(const vm::StepEvent&, StepFacts&)>& there) {
  StepFacts facts;
  StepWatch watch;
  go(step - 1, [&](const vm::StepEvent& event) {
    if (event.step == step - 1) {
      find_out(step, limit, event, &facts);
      watch.begin(&facts.marks, first_birth_);
      return step;
    }
    watch.end(&facts.told);
    there(event, facts);
    return vm::kNoStep;
  });
  return facts;
}

uint64_t Recorder::prepare(double milliseconds) {
  if (state_ == RunState::kRunning) {
    return 0;
  }
  const double deadline = now_ms() + milliseconds;
  const std::vector<uint64_t>& steps = slow_.after();
  while (slow_prepared_ < steps.size()) {
    if (prepared().size() >= kMostPrepared || store_.bytes() > options_.checkpoint_bytes) {
      slow_prepared_ = steps.size();
      break;
    }
    const uint64_t step = steps[slow_prepared_];
    ++slow_prepared_;
    if (step < rows_.size()) {
      prepare_step(step);
    }
    if (now_ms() >= deadline) {
      break;
    }
  }
  return steps.size() - slow_prepared_;
}

void Recorder::prepare_step(uint64_t step) {
  double began = now_ms();
  double took = 0;
  visit(step - 1, [&](const vm::StepEvent&) { began = now_ms(); });
  StepFacts facts =
      learn(step, inspect::ViewDetail().objects, [&](const vm::StepEvent&, StepFacts&) { took = now_ms() - began; });
  if (options_.checkpoint_safe_points > 0 || took >= kWorthPreparing) {
    facts.after_slow = true;
    keep_facts(std::move(facts));
    if (here_ && !rows_.is_end(step)) {
      keep_place(true);
    }
  }
}

std::vector<uint64_t> Recorder::prepared() const {
  std::vector<uint64_t> steps;
  for (const StepFacts& facts : facts_) {
    if (facts.after_slow) {
      steps.push_back(facts.step);
    }
  }
  return steps;
}

std::string Recorder::trace(uint64_t from, uint64_t to) {
  std::string lines;
  if (from >= to) {
    return lines;
  }
  uint64_t told = 0;
  const auto write = [&](const vm::StepEvent& event) {
    if (event.frame == nullptr) {
      std::string last_line = err_;
      while (!last_line.empty() && last_line.back() == '\n') {
        last_line.pop_back();
      }
      last_line = last_line.substr(last_line.rfind('\n') + 1);
      lines += inspect::trace_end_record(event.step, std::string_view(out_).substr(told), last_line, status_);
    } else {
      lines += inspect::trace_record(event, std::string_view(out_).substr(told, printed_ - told));
      told = printed_;
    }
    lines += '\n';
  };
  go(from == 0 ? 0 : from - 1, [&](const vm::StepEvent& event) {
    if (event.step < from) {
      told = printed_;
    } else {
      write(event);
    }
    return event.step + 1 < to ? event.step + 1 : vm::kNoStep;
  });
  return lines;
}

const inspect::HeapGraph& Recorder::graph(const vm::StepEvent& event) {
  if (graph_step_ != event.step) {  // the same step has the same objects at the same places (R1)
    graph_.reset();
    graph_.emplace(event);
    graph_step_ = event.step;
  }
  return *graph_;
}

std::vector<std::pair<uint64_t, uint64_t>> Recorder::checkpoint_hashes() {
  std::vector<std::pair<uint64_t, uint64_t>> hashes;
  for (size_t i = 1; i < checkpoints_.size(); ++i) {
    const uint64_t step = checkpoints_[i].steps;
    if (step < rows_.size() && step > checkpoints_[i - 1].steps) {
      here_.reset();
      kept_.clear();
      const uint64_t near = hash_at(step);
      from_before_ = true;
      const uint64_t far = hash_at(step);
      from_before_ = false;
      hashes.emplace_back(near, far);
    }
  }
  return hashes;
}

uint64_t Recorder::hash_at(uint64_t step) {
  uint64_t hash = 0;
  visit(step, [&](const vm::StepEvent&) { hash = state_hash(); });
  return hash;
}

}  // namespace heapscope::recording
