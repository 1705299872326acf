#include "inspect/own_frames.h"

#include <algorithm>

#include "inspect/picture.h"
#include "objects/birth.h"
#include "objects/code_object.h"
#include "objects/thread_record.h"
#include "vm/state.h"
#include "vm/step_hook.h"

namespace heapscope::inspect {

using namespace objects;

std::vector<_PyInterpreterFrame*> own_frames(_PyInterpreterFrame* innermost) {
  std::vector<_PyInterpreterFrame*> found;
  const auto add_thread = [&found](_PyInterpreterFrame* top) {
    const auto first = static_cast<std::ptrdiff_t>(found.size());
    for (_PyInterpreterFrame* frame = top; frame != nullptr; frame = frame->previous) {
      if (frame->f_code && vm::is_program_code(frame->f_code)) {
        found.push_back(frame);
      }
    }
    std::reverse(found.begin() + first, found.end());
  };
  if (innermost != nullptr) {
    bool running = true;
    for_each_thread([&](_PyInterpreterFrame* top) {
      if (!running) {
        add_thread(top);
      }
      running = false;
    });
  }
  add_thread(innermost);
  return found;
}

PyObject* program_globals(const _PyInterpreterFrame* frame) {
  if (frame != nullptr) {
    return frame->f_globals;
  }
  return vm::state().main_dict;
}

uint64_t object_id(const PyObject* op) {
  const uint32_t birth = birth_of(op);
  // Objects laid down by hand while booting may lack a number; their place is theirs for good.
  return birth != 0 ? birth : (uint64_t{1} << 33) + memory::offset_of(op);
}

bool is_own_code(PyObject* code) { return vm::is_program_code(as_code(code)); }

}  // namespace heapscope::inspect
