// Conditions: what a question "when?" asks about, as a number that is read at every step.
//
// A rule says which readings answer it:
//   kChanges   it differs from that of the step before
//   kBecomes   it is not 0, and was 0 at the step before
//   kIs        it is not 0
//   kGrows     it is more than at the step before, where it was not negative
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

class Condition {
 public:
  enum class Rule : uint8_t { kChanges, kBecomes, kIs, kGrows };

  explicit Condition(Rule rule) : rule_(rule) {}
  virtual ~Condition() = default;
  Condition(const Condition&) = delete;
  Condition& operator=(const Condition&) = delete;

  /// A run over consecutive steps begins at this one, whose reading comes next.
  virtual void begin(const vm::StepEvent&) {}
  /// The run is over: whatever begin() installed goes.
  virtual void end() {}
  virtual int64_t read(const vm::StepEvent& event) = 0;
  /// The run cannot go on: a reading failed.
  [[nodiscard]] const std::string& problem() const { return problem_; }

  [[nodiscard]] bool answers(int64_t before, int64_t now) const {
    switch (rule_) {
      case Rule::kChanges: return before != now;
      case Rule::kBecomes: return before == 0 && now != 0;
      case Rule::kIs: return now != 0;
      case Rule::kGrows: return before >= 0 && now > before;
    }
    return false;
  }

 protected:
  std::string problem_;

 private:
  Rule rule_;
};

/// What the rows of the recording answer alone.
struct RowCondition {
  enum class Kind : uint8_t { kNone, kLine, kCall, kReturn, kException, kInto, kOver, kOut };
  Kind kind = Kind::kNone;
  int32_t line = 0;
};

/// Reads {kind, ...}. One of the two comes back, or a reply that says what is wrong with the question.
struct MadeCondition {
  std::unique_ptr<Condition> condition;
  RowCondition row;
  Reply misuse;
};
MadeCondition make_condition(Recorder& recorder, const inspect::Json& what, uint64_t from);

}  // namespace heapscope::recording
