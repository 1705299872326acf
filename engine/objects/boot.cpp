#include "objects/boot.h"

#include "base/events.h"
#include "objects/birth.h"
#include "objects/bool_object.h"
#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/state_roots.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

constexpr int32_t kBootRecursionLimit = 1000;

struct BuiltinTypeRow {
  PyTypeObject* (*type)();
  const TypeSpec* spec;
};

constexpr BuiltinTypeRow kRows[] = {
#define HS_BUILTIN_TYPE(accessor, spec) {accessor, &spec},
#include "objects/builtin_types.inc"
#undef HS_BUILTIN_TYPE
};

/// Heads and slots of all types, before any object is made: types refer to each other.
void fill_types() {
  for (const BuiltinTypeRow& row : kRows) {
    PyTypeObject* type = row.type();
    object_init_static(type, type_type(), 1);
    type_fill_from_spec(type, register_type_spec(*row.spec));
  }
}

void make_singletons() {
  object_init_static(none(), none_type(), 1);
  object_init_static(ellipsis(), ellipsis_type(), 1);
  object_init_static(not_implemented(), not_implemented_type(), 1);
  object_init_static(empty_tuple(), tuple_type());
  as_tuple(empty_tuple())->ob_size = 0;
}

}  // namespace

void object_init_static(PyObject* op, PyTypeObject* type, int64_t count) {
  op->ob_refcnt = count;
  op->ob_type = type;
  birth_slot(op) = static_cast<uint32_t>(++state().births);
  if (event_sink != nullptr && type != nullptr) {  // made by a module that the program imports
    event_sink->object_born(memory::address_of(op), memory::address_of(type));
  }
}

void boot_host_tables() {
  reset_registry();
  for (const BuiltinTypeRow& row : kRows) {
    register_type_spec(*row.spec);
  }
}

void boot() {
  boot_host_tables();
  // Making types calls native functions, which count their nesting.
  ThreadState& thread = thread_state();
  thread.recursion_limit = kBootRecursionLimit;
  thread.recursion_remaining = kBootRecursionLimit;
  thread.exc_info = &thread.exc_state;
  gc_lists_boot();
  fill_types();
  make_singletons();
  boot_type_cache();
  add_object_state_roots();
  dict_boot();
  boot_long();
  boot_bool();
  boot_float();
  boot_unicode();
  boot_bytes();
  boot_memory_view();
  for (const BuiltinTypeRow& row : kRows) {
    HS_CHECK(type_ready(row.type()) == Status::kOk);
  }
  state().functions.next_func_version = 1;
  HS_CHECK(boot_exceptions() == Status::kOk);
}

}  // namespace heapscope::objects
