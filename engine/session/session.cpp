#include "session/session.h"

#include <fmt/core.h>

#include <algorithm>

#include "inspect/json.h"
#include "inspect/layout_view.h"
#include "inspect/ledger.h"
#include "inspect/memory_view.h"
#include "memory/memory_models.h"
#include "modules/library.h"
#include "recording/recorder.h"
#include "recording/reply.h"
#include "recording/ticks.h"
#include "session/leak_check.h"
#include "session/pasted_session.h"
#include "session/questions.h"
#include "session/recording_file.h"
#include "session/verify_heap.h"

namespace heapscope::session {

using inspect::JsonWriter;
using recording::Tick;

namespace {

constexpr uint64_t kAllVerified = 2000;  // steps of a program that verify_all_steps looks at one by one
constexpr uint64_t kThinned = 53;        // then each so many-th; a prime, so that no loop keeps out of the way

std::string ok_json(std::string_view value) {
  constexpr std::string_view kBefore = R"({"ok":true,"value":)";
  std::string answer;
  answer.reserve(kBefore.size() + value.size() + 1);  // a view has hundreds of kilobytes
  answer += kBefore;
  answer += value;
  answer += '}';
  return answer;
}

template <class Value>
void column(JsonWriter& out, const char* name, const std::vector<Tick>& ticks, Value value) {
  out.key(name);
  out.begin_array();
  for (const Tick& tick : ticks) {
    value(tick);
  }
  out.end_array();
}

std::string no_such_step(int64_t step) { return error_json("no-such-step", fmt::format("There is no step {}.", step)); }

}  // namespace

std::string error_json(const char* code, const std::string& message) {
  JsonWriter out;
  out.begin_object();
  out.field_bool("ok", false);
  out.key("error");
  out.begin_object();
  out.field("code", code);
  out.field("message", message);
  out.end_object();
  out.end_object();
  return out.take();
}

bool provide_library(const std::string& contents) { return modules::provide_library(contents); }

const char* version() { return "0.1.0"; }

std::string memory_models_json() {
  JsonWriter out;
  out.begin_array();
  for (const memory::NamedModel& each : memory::memory_models()) {
    out.begin_object();
    out.field("name", each.model->name);
    out.field("notice", each.notice);
    out.end_object();
  }
  out.end_array();
  return ok_json(out.take());
}

Session::Session() : recorder_(std::make_unique<recording::Recorder>()) {}
Session::~Session() = default;

Progress Session::record(const std::string& source, const RunOptions& options) { return start(source, options, true); }

Progress Session::run(const std::string& source, const RunOptions& options) { return start(source, options, false); }

Progress Session::start(const std::string& source, const RunOptions& options, bool keep_history) {
  const PastedSession pasted = read_pasted_session(source);
  if (!pasted.recognised) {
    return recorder_->start(source, verifying(options), keep_history);
  }
  RunOptions statement_by_statement = verifying(options);
  statement_by_statement.mode = RunMode::kRepl;
  return recorder_->start(pasted.source, statement_by_statement, keep_history);
}

RunOptions Session::verifying(RunOptions options) {
  problems_.clear();
  if (options.verify) {
    options.at_end = [this](bool torn_down) {
      const char* when = torn_down ? "after the tear-down" : "when the program ended";
      Problems problems = session::verify_heap(VerifyLevel::kFull);
      find_unreachable_blocks(problems);
      if (torn_down) {
        find_leftover_objects(problems);
      }
      for (const Problem& problem : problems.list()) {
        problems_ += fmt::format("{}: {}: {} at {:#x}, expected {}, found {}\n", problem.rule, when, problem.what,
                                 problem.address, problem.expected, problem.found);
      }
    };
  }
  return options;
}

Progress Session::advance(double milliseconds) { return recorder_->advance(milliseconds); }
Progress Session::stop() { return recorder_->stop(); }
Progress Session::answer(const std::string* line) { return recorder_->answer(line); }
uint64_t Session::steps() const { return recorder_->steps(); }

std::string Session::prepare(double milliseconds) {
  return ok_json(fmt::format("{}", recorder_->prepare(milliseconds)));
}

bool Session::has_step(int64_t step) const { return step >= 0 && static_cast<uint64_t>(step) < recorder_->steps(); }

std::string Session::view(int64_t step, const ViewDetail& detail) {
  return has_step(step) ? ok_json(recorder_->view(static_cast<uint64_t>(step), detail)) : no_such_step(step);
}

std::string Session::ticks(int64_t from, int64_t to, int64_t stride) {
  const auto count = static_cast<int64_t>(recorder_->steps());
  from = std::clamp<int64_t>(from, 0, count);
  to = std::clamp<int64_t>(to, from, count);
  stride = std::max<int64_t>(stride, 1);
  const std::vector<Tick> ticks = recording::read_ticks(*recorder_, static_cast<uint64_t>(from),
                                                        static_cast<uint64_t>(to), static_cast<uint64_t>(stride));
  JsonWriter out;
  out.begin_object();
  out.field("from", from);
  out.field("stride", stride);
  column(out, "event", ticks,
         [&](const Tick& tick) { out.text(tick.row.is_end ? "end" : inspect::step_kind_name(tick.row.kind)); });
  column(out, "line", ticks, [&](const Tick& tick) { out.number(tick.row.line); });
  column(out, "depth", ticks, [&](const Tick& tick) { out.number(tick.row.depth); });
  column(out, "printed", ticks, [&](const Tick& tick) { out.number(static_cast<int64_t>(tick.printed)); });
  column(out, "held", ticks, [&](const Tick& tick) { out.number(tick.held); });
  column(out, "collections", ticks, [&](const Tick& tick) { out.number(tick.collections); });
  out.end_object();
  return ok_json(out.take());
}

std::string Session::layout(int64_t step, int64_t id) {
  if (!has_step(step)) {
    return no_such_step(step);
  }
  std::string answer;
  recorder_->visit(static_cast<uint64_t>(step), [&](const vm::StepEvent& event) {
    answer = inspect::layout_json(event, recorder_->first_birth(), static_cast<uint64_t>(id));
  });
  return answer.empty() ? error_json("no-such-object", fmt::format("Object #{} is not there at step {}.", id, step))
                        : ok_json(answer);
}

std::string Session::pool(int64_t step, uint64_t address) {
  if (!has_step(step)) {
    return no_such_step(step);
  }
  std::string answer;
  recorder_->visit(static_cast<uint64_t>(step), [&](const vm::StepEvent& event) {
    answer = inspect::pool_json(address, inspect::object_blocks(event, recorder_->first_birth()));
  });
  return answer.empty() ? error_json("bad-argument", "There is no pool at this address.") : ok_json(answer);
}

std::string Session::ledger(int64_t step, int64_t id) {
  if (!has_step(step)) {
    return no_such_step(step);
  }
  std::string answer;
  recorder_->visit(static_cast<uint64_t>(step), [&](const vm::StepEvent& event) {
    answer = inspect::ledger_json(event, recorder_->first_birth(), static_cast<uint64_t>(id));
  });
  return answer.empty() ? error_json("no-such-object", fmt::format("Object #{} is not there at step {}.", id, step))
                        : ok_json(answer);
}

std::string Session::ask(const std::string& question) {
  const recording::Reply reply = answer_question(*recorder_, question);
  return reply.code == nullptr ? ok_json(reply.value) : error_json(reply.code, reply.message);
}

bool is_recording(const std::string& text) { return is_recording_text(text); }

bool open_recording(const std::string& text, std::string* source, RunOptions* options, std::string* promised) {
  RecordingFile file;
  if (!read_recording(text, &file, promised)) {
    return false;
  }
  *source = file.source;
  *options = file.options;
  *promised = fmt::format("{} steps, {}", file.steps, file.state_hash);
  return true;
}

bool Session::came_to(const std::string& promised) {
  const uint64_t count = recorder_->steps();
  return count > 0 && promised == fmt::format("{} steps, {:016x}", count, recorder_->hash_at(count - 1));
}

std::string Session::stats() {
  recorder_->return_to_end();
  JsonWriter out;
  out.begin_object();
  out.field("steps", static_cast<int64_t>(recorder_->steps()));
  out.field("checkpoints", static_cast<int64_t>(recorder_->checkpoint_count()));
  out.field("checkpointBytes", static_cast<int64_t>(recorder_->checkpoint_bytes()));
  out.field("imageBytes", static_cast<int64_t>(recording::used_bytes()));
  out.field("stateHash", fmt::format("{:016x}", recording::state_hash()));
  out.end_object();
  return ok_json(out.take());
}

std::string Session::state_hash(int64_t step) {
  if (!has_step(step)) {
    return no_such_step(step);
  }
  return ok_json(fmt::format("\"{:016x}\"", recorder_->hash_at(static_cast<uint64_t>(step))));
}

std::string Session::verify_heap(int64_t step, const std::string& level) {
  if (!has_step(step)) {
    return no_such_step(step);
  }
  JsonWriter out;
  out.begin_array();
  recorder_->visit(static_cast<uint64_t>(step), [&](const vm::StepEvent& event) {
    const bool returns = event.frame != nullptr && event.kind == vm::StepKind::kReturn;
    const Problems problems = session::verify_heap(level == "quick" ? VerifyLevel::kQuick : VerifyLevel::kFull,
                                                   returns ? event.argument : nullptr);
    for (const Problem& problem : problems.list()) {
      out.begin_object();
      out.field("rule", problem.rule);
      out.field("address", static_cast<int64_t>(problem.address));
      out.field("message", fmt::format("{} (expected {}, found {})", problem.what, problem.expected, problem.found));
      out.end_object();
    }
  });
  out.end_array();
  return ok_json(out.take());
}

std::string Session::verify_all_steps() {
  std::string lines;
  recorder_->visit_all([&](const vm::StepEvent& event) {
    if (event.step >= kAllVerified && event.step % kThinned != 0) {
      return;  // a long loop: the same few lines again and again
    }
    const Problems problems =
        session::verify_heap(VerifyLevel::kFull, event.kind == vm::StepKind::kReturn ? event.argument : nullptr);
    for (const Problem& problem : problems.list()) {
      lines += fmt::format("step {}, {}: {} at 0x{:x} (expected {}, found {})\n", event.step, problem.rule,
                           problem.what, problem.address, problem.expected, problem.found);
    }
  });
  return lines;
}

std::vector<uint8_t> Session::bytes(int64_t step, uint64_t address, int64_t length) {
  std::vector<uint8_t> found;
  if (has_step(step) && length > 0) {
    recorder_->visit(static_cast<uint64_t>(step),
                     [&](const vm::StepEvent&) { found = inspect::image_bytes(address, length); });
  }
  return found;
}

std::string Session::trace(int64_t from, int64_t to) {
  const auto count = static_cast<int64_t>(recorder_->steps());
  from = std::clamp<int64_t>(from, 0, count);
  to = std::clamp<int64_t>(to, from, count);
  return recorder_->trace(static_cast<uint64_t>(from), static_cast<uint64_t>(to));
}

}  // namespace heapscope::session
