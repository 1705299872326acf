// What the parts of itertools share.
#pragma once

#include "modules/itertools/itertools_types.h"
#include "modules/native_type.h"
#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::itertools {

using namespace objects;

inline Owned<PyObject> next_of(PyObject* iterator) { return type_of(iterator)->tp_iternext(iterator); }

/// What follows an iterator's end: true if a real error is pending; StopIteration is cleared.
inline bool ended_with_error() {
  if (!err_occurred()) {
    return false;
  }
  if (!err_exception_matches(exc_stop_iteration())) {
    return true;
  }
  err_clear();
  return false;
}

/// Keywords are allowed only to subclasses with an __init__ of their own.
inline Status no_keywords(PyTypeObject* type, const char* name, PyObject* kwargs) {
  return type->tp_init == type->tp_base->tp_init ? arg_no_keywords(name, kwargs) : Status::kOk;
}

/// Puts an item into a tuple that a program may hold: the old one falls afterwards.
inline void replace_item(PyObject* tuple, int64_t index, PyObject* item) {
  incref(item);
  PyObject* old = tuple_get_item(tuple, index);
  tuple_init_item(tuple, index, item);
  xdecref(old);
}

/// Parts that are let go of in one order and visited in another.
template <class DeallocOrder, class TraverseOrder>
struct TwoOrders {
  static void dealloc(PyObject* op) { DeallocOrder::dealloc(op); }
  static int traverse(PyObject* op, visitproc visit, void* arg) { return TraverseOrder::traverse(op, visit, arg); }
};

/// The spec of an iterator type whose slots come from its Parts.
template <class P>
constexpr TypeSpec iterator_spec(const char* name, int64_t size, newfunc* make, iternextfunc* next,
                                 const MethodDef* methods, const LayoutField* layout, const char* doc) {
  return {.name = name,
          .basicsize = size,
          .flags = kItertoolsFlags,
          .doc = doc,
          .dealloc = P::dealloc,
          .getattro = object_generic_get_attr,
          .traverse = P::traverse,
          .iter = object_self_iter,
          .iternext = next,
          .methods = methods,
          .alloc = type_generic_alloc,
          .new_ = make,
          .layout = layout};
}

#define HS_LAYOUT_END \
  { nullptr, 0, 0, FieldKind::kPadding }

}  // namespace heapscope::modules::itertools
