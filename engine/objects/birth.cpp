#include "objects/birth.h"

#include "base/events.h"
#include "memory/state.h"
#include "memory/tracing.h"
#include "objects/state.h"
#include "objects/type_object.h"

namespace heapscope::objects {

void note_birth(PyObject* op) {
  birth_slot(op) = static_cast<uint32_t>(++state().births);
  if (memory::state().tracing != 0) [[unlikely]] {
    memory::allocation_tracer.became_object(op);
  }
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->object_born(memory::address_of(op), op->ob_type.bits);
  }
}

void note_resurrection(PyObject* op) {
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->object_born(memory::address_of(op), op->ob_type.bits);
  }
}

// Model: _PyObject_Init, _Py_NewReference.
void object_init(PyObject* op, PyTypeObject* type) {
  op->ob_type = type;
  if (type_has_feature(type, kTpFlagsHeapType)) {
    incref(type);
  }
  new_reference(op);
}

void object_init_var(PyVarObject* op, PyTypeObject* type, int64_t size) {
  op->ob_size = size;
  object_init(op, type);
}

void new_reference(PyObject* op) {
  op->ob_refcnt = 1;
  note_birth(op);
}

}  // namespace heapscope::objects
