// itertools: count, cycle, repeat.
#include <limits>

#include "modules/itertools/itertools_common.h"
#include "objects/call.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::modules {

using namespace itertools;

namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();

// --- count ---

/// Fast while cnt < the maximum and the step is 1; else long_cnt holds the next number.
struct CountObject : PyObject {
  int64_t cnt;
  Ref<PyObject> long_cnt;
  Ref<PyObject> long_step;
};
static_assert(sizeof(CountObject) == 40);
CountObject* as_count(PyObject* op) { return static_cast<CountObject*>(op); }
using CountParts = Parts<&CountObject::long_cnt, &CountObject::long_step>;

Owned<PyObject> count_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"count", {"start", "step", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  if ((a[0] && !number_check(a[0])) || (a[1] && !number_check(a[1]))) {
    return err_set_string(exc_type_error(), "a number is required");
  }
  bool fast = (!a[0] || long_check(a[0])) && (!a[1] || long_check(a[1]));
  int64_t start = 0;
  Owned<PyObject> first;
  if (a[0]) {
    first = owned_ref(a[0]);
    if (fast) {
      start = long_as_ssize(first.get());
      if (start == -1 && err_occurred()) {
        err_clear();
        fast = false;
      }
    }
  } else {
    first = owned_ref(long_zero());
  }
  Owned<PyObject> step = a[1] ? owned_ref(a[1]) : owned_ref(long_one());
  if (fast) {
    const int64_t by = long_as_int64(step.get());
    if (by != 1) {
      fast = false;
      if (by == -1 && err_occurred()) {
        err_clear();
      }
    }
  }
  if (fast) {
    first.reset();
  } else {
    start = kMax;
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_count(op.get())->cnt = start;
  as_count(op.get())->long_cnt = first.release();
  as_count(op.get())->long_step = step.release();
  return op;
}

Owned<PyObject> count_next(PyObject* op) {
  CountObject* self = as_count(op);
  if (self->cnt != kMax) {
    return long_from_ssize_t(self->cnt++);
  }
  if (!self->long_cnt) {
    HS_OWN(first, long_from_ssize_t(kMax));
    self->long_cnt = first.release();
  }
  HS_OWN(next, number_add(self->long_cnt, self->long_step));
  Owned<PyObject> result(self->long_cnt.get());
  self->long_cnt = next.release();
  return result;
}

bool step_is_one(CountObject* self) { return long_check(self->long_step) && long_as_int64(self->long_step) == 1; }

Owned<PyObject> count_repr(PyObject* op) {
  CountObject* self = as_count(op);
  HS_OWN(number, self->long_cnt ? owned_ref(self->long_cnt) : long_from_ssize_t(self->cnt));
  HS_OWN(number_text, object_repr(number.get()));
  UnicodeBuilder text;
  text.add_ascii(type_name(type_of(op)));
  text.add('(');
  text.add_string(number_text.get());
  if (self->long_cnt && !step_is_one(self)) {
    HS_OWN(step, object_repr(self->long_step));
    text.add_ascii(", ");
    text.add_string(step.get());
  }
  err_clear();
  text.add(')');
  return text.finish();
}

Owned<PyObject> count_reduce(PyObject* op, PyObject*) {
  CountObject* self = as_count(op);
  if (self->cnt == kMax) {
    HS_OWN(arguments, tuple_pack(self->long_cnt.get(), self->long_step.get()));
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(number, long_from_ssize_t(self->cnt));
  HS_OWN(arguments, tuple_pack(number.get()));
  return tuple_pack(type_of(op), arguments.get());
}

constexpr MethodDef kCountMethods[] = {method_noargs("__reduce__", count_reduce), kMethodEnd};
constexpr LayoutField kCountLayout[] = {HS_OBJECT_HEAD, HS_FIELD(CountObject, cnt, kInt),
                                        HS_FIELD(CountObject, long_cnt, kOwnedRef),
                                        HS_FIELD(CountObject, long_step, kOwnedRef), HS_LAYOUT_END};

// --- cycle ---

struct CycleObject : PyObject {
  Ref<PyObject> it;
  Ref<PyObject> saved;
  int64_t index;
  int32_t firstpass;
  int32_t padding;
};
static_assert(sizeof(CycleObject) == 48);
CycleObject* as_cycle(PyObject* op) { return static_cast<CycleObject*>(op); }
using CycleDealloc = Parts<&CycleObject::saved, &CycleObject::it>;
using CycleParts = Parts<&CycleObject::it, &CycleObject::saved>;

Owned<PyObject> cycle_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(no_keywords(type, "cycle", kwargs));
  HS_TRY(arg_check_positional("cycle", tuple_get_size(args), 1, 1));
  HS_OWN(iterator, object_get_iter(tuple_get_item(args, 0)));
  HS_OWN(saved, list_new(0));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_cycle(op.get())->it = iterator.release();
  as_cycle(op.get())->saved = saved.release();
  return op;
}

Owned<PyObject> cycle_next(PyObject* op) {
  CycleObject* self = as_cycle(op);
  if (self->it) {
    Owned<PyObject> item = iter_next(self->it);
    if (item) {
      if (self->firstpass == 0) {
        HS_TRY(list_append(self->saved, item.get()));
      }
      return item;
    }
    if (err_occurred()) {
      return Failed{};
    }
    clear_ref(self->it);
  }
  if (list_get_size(self->saved) == 0) {
    return nullptr;
  }
  Owned<PyObject> item = owned_ref(list_get_item(self->saved, self->index));
  if (++self->index >= list_get_size(self->saved)) {
    self->index = 0;
  }
  return item;
}

Owned<PyObject> cycle_reduce(PyObject* op, PyObject*) {
  CycleObject* self = as_cycle(op);
  Owned<PyObject> iterator = owned_xref(self->it.get());
  PyObject* pass = self->firstpass != 0 || !self->it ? true_object() : false_object();
  if (!iterator) {
    iterator = object_get_iter(self->saved);
    if (!iterator) {
      return iterator;
    }
    if (self->index != 0) {
      HS_OWN(index, long_from_int64(self->index));
      HS_OWN(ignored, object_call_method_one_arg(iterator.get(), ident(Id::__setstate__), index.get()));
    }
  }
  HS_OWN(arguments, tuple_pack(iterator.get()));
  HS_OWN(contents, tuple_pack(self->saved.get(), pass));
  return tuple_pack(type_of(op), arguments.get(), contents.get());
}

Owned<PyObject> cycle_setstate(PyObject* op, PyObject* contents) {
  if (!tuple_check(contents)) {
    return err_set_string(exc_type_error(), "state is not a tuple");
  }
  HS_TRY(arg_check_tuple(contents, 2, 2));
  if (!list_check(tuple_get_item(contents, 0))) {
    return arg_bad_state("argument 1", "list", tuple_get_item(contents, 0));
  }
  int32_t firstpass;
  HS_TRY(arg_as_int(tuple_get_item(contents, 1), &firstpass));
  CycleObject* self = as_cycle(op);
  set_ref(self->saved, owned_ref(tuple_get_item(contents, 0)).release());
  self->firstpass = firstpass != 0 ? 1 : 0;
  self->index = 0;
  return owned_ref(none());
}

constexpr MethodDef kCycleMethods[] = {method_noargs("__reduce__", cycle_reduce),
                                       method_o("__setstate__", cycle_setstate), kMethodEnd};
constexpr LayoutField kCycleLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(CycleObject, it, kOwnedRef),
                                        HS_FIELD(CycleObject, saved, kOwnedRef),
                                        HS_FIELD(CycleObject, index, kInt),
                                        HS_FIELD(CycleObject, firstpass, kInt),
                                        HS_FIELD(CycleObject, padding, kPadding),
                                        HS_LAYOUT_END};

// --- repeat ---

struct RepeatObject : PyObject {
  Ref<PyObject> element;
  int64_t cnt;  // times left, -1: for ever
};
static_assert(sizeof(RepeatObject) == 32);
RepeatObject* as_repeat(PyObject* op) { return static_cast<RepeatObject*>(op); }
using RepeatParts = Parts<&RepeatObject::element>;

Owned<PyObject> repeat_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"repeat", {"object", "times", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  int64_t count = -1;
  if (a[1]) {
    HS_TRY(arg_as_ssize(a[1], &count));
    count = count < 0 ? 0 : count;
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_repeat(op.get())->element = owned_ref(a[0]).release();
  as_repeat(op.get())->cnt = count;
  return op;
}

Owned<PyObject> repeat_next(PyObject* op) {
  RepeatObject* self = as_repeat(op);
  if (self->cnt == 0) {
    return nullptr;
  }
  if (self->cnt > 0) {
    --self->cnt;
  }
  return owned_ref(self->element);
}

Owned<PyObject> repeat_repr(PyObject* op) {
  RepeatObject* self = as_repeat(op);
  HS_OWN(element, object_repr(self->element));
  UnicodeBuilder text;
  text.add_ascii(type_name(type_of(op)));
  text.add('(');
  text.add_string(element.get());
  if (self->cnt != -1) {
    HS_OWN(count, long_from_ssize_t(self->cnt));
    HS_OWN(count_text, object_repr(count.get()));
    text.add_ascii(", ");
    text.add_string(count_text.get());
  }
  text.add(')');
  return text.finish();
}

Owned<PyObject> repeat_length_hint(PyObject* op, PyObject*) {
  if (as_repeat(op)->cnt == -1) {
    return err_set_string(exc_type_error(), "len() of unsized object");
  }
  return long_from_ssize_t(as_repeat(op)->cnt);
}

Owned<PyObject> repeat_reduce(PyObject* op, PyObject*) {
  RepeatObject* self = as_repeat(op);
  Owned<PyObject> arguments;
  if (self->cnt >= 0) {
    HS_OWN(count, long_from_ssize_t(self->cnt));
    arguments = tuple_pack(self->element.get(), count.get());
  } else {
    arguments = tuple_pack(self->element.get());
  }
  if (!arguments) {
    return arguments;
  }
  return tuple_pack(type_of(op), arguments.get());
}

constexpr MethodDef kRepeatMethods[] = {method_noargs("__length_hint__", repeat_length_hint),
                                        method_noargs("__reduce__", repeat_reduce), kMethodEnd};
constexpr LayoutField kRepeatLayout[] = {HS_OBJECT_HEAD, HS_FIELD(RepeatObject, element, kOwnedRef),
                                         HS_FIELD(RepeatObject, cnt, kInt), HS_LAYOUT_END};

constexpr TypeSpec with_repr(TypeSpec spec, reprfunc* repr) {
  spec.repr = repr;
  return spec;
}
constexpr TypeSpec with_dealloc(TypeSpec spec, destructor* dealloc) {
  spec.dealloc = dealloc;
  return spec;
}

}  // namespace

const TypeSpec kCountSpec =
    with_repr(iterator_spec<CountParts>("itertools.count", sizeof(CountObject), count_new, count_next, kCountMethods,
                                        kCountLayout, "count(start=0, step=1)\n--\n\n"),
              count_repr);
const TypeSpec kCycleSpec =
    with_dealloc(iterator_spec<CycleParts>("itertools.cycle", sizeof(CycleObject), cycle_new, cycle_next, kCycleMethods,
                                           kCycleLayout, "cycle(iterable, /)\n--\n\n"),
                 CycleDealloc::dealloc);
const TypeSpec kRepeatSpec = with_repr(
    iterator_spec<RepeatParts>("itertools.repeat", sizeof(RepeatObject), repeat_new, repeat_next, kRepeatMethods,
                               kRepeatLayout, "repeat(object [,times]) -> the object again and again"),
    repeat_repr);

}  // namespace heapscope::modules
