#include "vm/verify_frames.h"

#include "compiler/opcode.h"
#include "objects/code_object.h"
#include "objects/frame_object.h"
#include "objects/gen_object.h"
#include "objects/heap_census.h"
#include "objects/state.h"
#include "objects/thread_record.h"
#include "vm/specialise.h"

namespace heapscope::vm {

using namespace objects;

namespace {

/// Whether an instruction begins at this unit; EXTENDED_ARG counts as one.
bool begins_instruction(const PyCodeObject* code, int64_t unit) {
  int64_t at = 0;
  while (at < unit) {
    const uint8_t opcode = kDeopt.of[get_opcode(code, code->co_code_adaptive + at)];
    at += 1 + compiler::kCaches.of[opcode];
  }
  return at == unit;
}

class FrameCheck {
 public:
  FrameCheck(_PyInterpreterFrame* frame, const HeapCensus& census, Problems& problems)
      : frame_(frame), census_(census), problems_(problems) {}

  void verify(bool may_run) {
    if (!verify_specials()) {
      return;  // without its code the rest cannot be told
    }
    if (verify_depth(may_run)) {
      for (int32_t i = 0; i < frame_->stacktop; ++i) {
        expect_live("a slot of a frame is no live object", frame_->localsplus[i].get());
      }
    }
    verify_position();
  }

 private:
  [[nodiscard]] uint64_t address() const { return memory::address_of(frame_); }

  void expect_live(const char* what, const PyObject* op) {
    if (op != nullptr && !census_.has(op)) {
      problems_.add({"F2", what, address(), 0, static_cast<int64_t>(memory::address_of(op))});
    }
  }

  bool verify_specials() {
    PyObject* code = frame_->f_code.get();
    if (code == nullptr || !census_.has(code) || !code_check(code)) {
      problems_.add({"F2", "a frame has no code object", address(), 1, 0});
      return false;
    }
    for (PyObject* op :
         {static_cast<PyObject*>(frame_->f_func.get()), frame_->f_globals.get(), frame_->f_builtins.get(),
          frame_->f_locals.get(), static_cast<PyObject*>(frame_->frame_obj.get())}) {
      expect_live("a reference of a frame is no live object", op);
    }
    return true;
  }

  /// False when there are no slots to look at: the evaluator has the stack in its own hands, or the
  /// frame is broken.
  bool verify_depth(bool may_run) {
    const PyCodeObject* code = frame_->f_code;
    const int32_t depth = frame_->stacktop;
    if (depth == -1 && may_run) {
      return false;
    }
    if (depth == 0) {
      return false;  // cleared
    }
    const bool fits = depth >= code->co_nlocalsplus && depth <= code->co_nlocalsplus + code->co_stacksize;
    return problems_.expect("F1", "a frame's stack is deeper than its code allows", address(), 1, fits ? 1 : 0);
  }

  void verify_position() {
    PyCodeObject* code = frame_->f_code;
    const int64_t unit = frame_->prev_instr.get() - code->co_code_adaptive;
    const bool inside = unit >= -1 && unit < code->ob_size;
    const bool fits = inside && (begins_instruction(code, unit) || begins_instruction(code, unit + 1));
    problems_.expect("F3", "a frame stands inside of an instruction, or outside of its code", address(), 1,
                     fits ? 1 : 0);
  }

  _PyInterpreterFrame* frame_;
  const HeapCensus& census_;
  Problems& problems_;
};

bool is_generator(const PyObject* op) {
  return is_type(op, gen_type()) || is_type(op, coro_type()) || is_type(op, async_gen_type());
}

}  // namespace

void verify_frames(const HeapCensus& census, Problems& problems) {
  for_each_frame([&](_PyInterpreterFrame* frame) {
    if (frame->owner == kFrameOwnedByThread) {
      FrameCheck(frame, census, problems).verify(true);
    }
  });
  for (const HeapCensus::Entry& entry : census.entries()) {
    if (is_generator(entry.object)) {
      auto* gen = static_cast<PyGenObject*>(entry.object);
      if (gen->gi_frame_state < kFrameCleared) {
        FrameCheck(gen_frame(gen), census, problems).verify(gen->gi_frame_state == kFrameExecuting);
      }
    } else if (frame_check(entry.object)) {
      _PyInterpreterFrame* frame = as_frame(entry.object)->f_frame;
      if (frame != nullptr && frame->owner == kFrameOwnedByFrameObject) {
        FrameCheck(frame, census, problems).verify(false);
      }
    }
  }
}

}  // namespace heapscope::vm
