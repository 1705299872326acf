// The list type: slots and methods.
#include <cstring>
#include <limits>

#include "memory/allocator.h"
#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/list_internal.h"
#include "objects/list_iter.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

using namespace list_internal;

namespace {

constexpr int64_t kMaxSize = std::numeric_limits<int64_t>::max();

Owned<PyObject> list_repr(PyObject* self) {
  if (list_get_size(self) == 0) {
    return unicode_from_ascii("[]");
  }
  const int entered = repr_enter(self);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("[...]") : Owned<PyObject>(Failed{});
  }
  UnicodeBuilder text;
  text.add('[');
  for (int64_t i = 0; i < list_get_size(self); ++i) {  // repr of an item may change the list
    if (i > 0) {
      text.add_ascii(", ");
    }
    Owned<PyObject> item = object_repr(list_get_item(self, i));
    if (!item) {
      repr_leave(self);
      return Failed{};
    }
    text.add_string(item.get());
  }
  text.add(']');
  repr_leave(self);
  return text.finish();
}

int64_t list_length(PyObject* self) { return list_get_size(self); }

/// Compares an item that it keeps alive meanwhile.
Truth item_equals(PyObject* self, int64_t index, PyObject* value) {
  Owned<PyObject> item = owned_ref(list_get_item(self, index));
  return object_rich_compare_bool(item.get(), value, CompareOp::kEq);
}

Truth list_contains(PyObject* self, PyObject* value) {
  for (int64_t i = 0; i < list_get_size(self); ++i) {
    const Truth same = item_equals(self, i, value);
    if (same != Truth::kFalse) {
      return same;
    }
  }
  return Truth::kFalse;
}

Owned<PyObject> list_item(PyObject* self, int64_t index) {
  if (index < 0 || index >= list_get_size(self)) {
    return err_set_string(exc_index_error(), "list index out of range");
  }
  return owned_ref(list_get_item(self, index));
}

Owned<PyObject> list_concat(PyObject* self, PyObject* other) {
  if (!list_check(other)) {
    return err_format(exc_type_error(), "can only concatenate list (not \"{:.200}\") to list",
                      type_full_name(type_of(other)));
  }
  const int64_t first = list_get_size(self);
  const int64_t size = first + list_get_size(other);
  if (size == 0) {
    return list_new(0);
  }
  PyListObject* result = list_new_prealloc(size);
  if (result == nullptr) {
    return Failed{};
  }
  Ref<PyObject>* to = result->ob_item;
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = i < first ? list_get_item(self, i) : list_get_item(other, i - first);
    incref(item);
    to[i] = item;
  }
  result->ob_size = size;
  return Owned<PyObject>(result);
}

Owned<PyObject> list_repeat(PyObject* self, int64_t count) {
  const int64_t size = list_get_size(self);
  count = count < 0 ? 0 : count;
  if (count > 0 && size > kMaxSize / count) {
    return err_no_memory();
  }
  if (size * count == 0) {
    return list_new(0);
  }
  PyListObject* result = list_new_prealloc(size * count);
  if (result == nullptr) {
    return Failed{};
  }
  Ref<PyObject>* to = result->ob_item;
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = list_get_item(self, i);
    item->ob_refcnt += count;
    to[i] = item;
  }
  for (int64_t i = size; i < size * count; ++i) {
    to[i] = to[i - size];
  }
  result->ob_size = size * count;
  return Owned<PyObject>(result);
}

Status list_ass_item(PyObject* self, int64_t index, PyObject* value) {
  if (index < 0 || index >= list_get_size(self)) {
    return err_set_string(exc_index_error(), "list assignment index out of range");
  }
  if (value == nullptr) {
    return list_ass_slice(as_list(self), index, index + 1, nullptr);
  }
  incref(value);
  set_ref(list_items(self)[index], value);
  return Status::kOk;
}

Owned<PyObject> list_inplace_concat(PyObject* self, PyObject* other) {
  HS_TRY(list_extend(as_list(self), other));
  return owned_ref(self);
}

Owned<PyObject> list_inplace_repeat(PyObject* self, int64_t count) {
  const int64_t size = list_get_size(self);
  if (size == 0 || count == 1) {
    return owned_ref(self);
  }
  if (count < 1) {
    list_clear(as_list(self));
    return owned_ref(self);
  }
  if (size > kMaxSize / count) {
    return err_no_memory();
  }
  HS_TRY(list_resize(as_list(self), size * count));
  Ref<PyObject>* items = list_items(self);
  for (int64_t i = size; i < size * count; ++i) {
    incref(items[i - size]);
    items[i] = items[i - size];
  }
  return owned_ref(self);
}

int list_traverse(PyObject* self, visitproc visit, void* arg) {
  for (int64_t i = list_get_size(self); --i >= 0;) {
    if (PyObject* item = list_get_item(self, i)) {
      if (const int result = visit(item, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

int list_clear_slot(PyObject* self) {
  list_clear(as_list(self));
  return 0;
}

Owned<PyObject> list_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!list_check(v) || !list_check(w)) {
    return owned_ref(not_implemented());
  }
  if (list_get_size(v) != list_get_size(w) && (op == CompareOp::kEq || op == CompareOp::kNe)) {
    return owned_ref(bool_object(op == CompareOp::kNe));
  }
  int64_t i = 0;
  for (; i < list_get_size(v) && i < list_get_size(w); ++i) {
    PyObject* a = list_get_item(v, i);
    PyObject* b = list_get_item(w, i);
    if (a == b) {
      continue;
    }
    incref(a);
    incref(b);
    const Truth same = object_rich_compare_bool(a, b, CompareOp::kEq);
    decref(a);
    decref(b);
    if (same == Truth::kError) {
      return Failed{};
    }
    if (same == Truth::kFalse) {
      break;
    }
  }
  if (i >= list_get_size(v) || i >= list_get_size(w)) {
    return rich_compare_result(list_get_size(v), list_get_size(w), op);
  }
  if (op == CompareOp::kEq || op == CompareOp::kNe) {
    return owned_ref(bool_object(op == CompareOp::kNe));
  }
  return object_rich_compare(list_get_item(v, i), list_get_item(w, i), op);
}

// --- Subscription ---

Owned<PyObject> list_subscript(PyObject* self, PyObject* key) {
  if (index_check(key)) {
    int64_t index = number_as_ssize(key, exc_index_error());
    if (index == -1 && err_occurred()) {
      return Failed{};
    }
    if (index < 0) {
      index += list_get_size(self);
    }
    return list_item(self, index);
  }
  if (!slice_check(key)) {
    return err_format(exc_type_error(), "list indices must be integers or slices, not {:.200}",
                      type_full_name(type_of(key)));
  }
  int64_t start;
  int64_t stop;
  int64_t step;
  HS_TRY(slice_unpack(key, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(list_get_size(self), &start, &stop, step);
  if (count <= 0) {
    return list_new(0);
  }
  if (step == 1) {
    return list_slice(as_list(self), start, stop);
  }
  PyListObject* result = list_new_prealloc(count);
  if (result == nullptr) {
    return Failed{};
  }
  const Ref<PyObject>* from = list_items(self);
  Ref<PyObject>* to = result->ob_item;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* item = from[start + i * step];
    incref(item);
    to[i] = item;
  }
  result->ob_size = count;
  return Owned<PyObject>(result);
}

/// `del self[start:stop:step]`: the gaps are closed before any reference falls.
Status delete_extended_slice(PyListObject* self, int64_t start, int64_t stop, int64_t step, int64_t count) {
  if (count <= 0) {
    return Status::kOk;
  }
  if (step < 0) {
    stop = start + 1;
    start = stop + step * (count - 1) - 1;
    step = -step;
  }
  auto* garbage = static_cast<Ref<PyObject>*>(memory::object_malloc(static_cast<uint64_t>(count) * 8));
  if (garbage == nullptr) {
    return err_no_memory();
  }
  Ref<PyObject>* items = self->ob_item;
  const int64_t size = self->ob_size;
  int64_t i = 0;
  // The step may be as large as an int64_t: it is compared with what is left, never added past the end.
  for (int64_t at = start;; at += step, ++i) {
    garbage[i] = items[at];
    const int64_t kept = step >= size - at ? size - at - 1 : step - 1;
    std::memmove(static_cast<void*>(items + at - i), items + at + 1, static_cast<uint64_t>(kept) * 8);
    if (step >= stop - at) {
      break;
    }
  }
  const int64_t last = start + (count - 1) * step;
  if (step < size - last) {
    const int64_t rest = last + step;
    std::memmove(static_cast<void*>(items + rest - count), items + rest, static_cast<uint64_t>(size - rest) * 8);
  }
  self->ob_size = size - count;
  const Status result = list_resize(self, size - count);
  for (i = 0; i < count; ++i) {
    decref(garbage[i]);
  }
  memory::object_free(garbage);
  return result;
}

Status assign_extended_slice(PyListObject* self, int64_t start, int64_t step, int64_t count, PyObject* value) {
  Owned<PyObject> source;
  if (static_cast<PyObject*>(self) == value) {
    source = list_slice(self, 0, self->ob_size);
  } else {
    source = sequence_fast(value, "must assign iterable to extended slice");
  }
  if (!source) {
    return Status::kError;
  }
  if (sequence_fast_get_size(source.get()) != count) {
    return err_format(exc_value_error(), "attempt to assign sequence of size {} to extended slice of size {}",
                      sequence_fast_get_size(source.get()), count);
  }
  if (count == 0) {
    return Status::kOk;
  }
  auto* garbage = static_cast<Ref<PyObject>*>(memory::object_malloc(static_cast<uint64_t>(count) * 8));
  if (garbage == nullptr) {
    return err_no_memory();
  }
  Ref<PyObject>* items = self->ob_item;
  const Ref<PyObject>* from = sequence_fast_items(source.get());
  for (int64_t i = 0; i < count; ++i) {
    Ref<PyObject>& slot = items[start + i * step];
    garbage[i] = slot;
    incref(from[i]);
    slot = from[i];
  }
  for (int64_t i = 0; i < count; ++i) {
    decref(garbage[i]);
  }
  memory::object_free(garbage);
  return Status::kOk;
}

Status list_ass_subscript(PyObject* self, PyObject* key, PyObject* value) {
  if (index_check(key)) {
    int64_t index = number_as_ssize(key, exc_index_error());
    if (index == -1 && err_occurred()) {
      return Status::kError;
    }
    if (index < 0) {
      index += list_get_size(self);
    }
    return list_ass_item(self, index, value);
  }
  if (!slice_check(key)) {
    return err_format(exc_type_error(), "list indices must be integers or slices, not {:.200}",
                      type_full_name(type_of(key)));
  }
  int64_t start;
  int64_t stop;
  int64_t step;
  HS_TRY(slice_unpack(key, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(list_get_size(self), &start, &stop, step);
  if (step == 1) {
    return list_ass_slice(as_list(self), start, stop, value);
  }
  if ((step < 0 && start < stop) || (step > 0 && start > stop)) {
    stop = start;  // s[5:2] = ... goes in before 5
  }
  if (value == nullptr) {
    return delete_extended_slice(as_list(self), start, stop, step, count);
  }
  return assign_extended_slice(as_list(self), start, step, count, value);
}

// --- Methods ---

Owned<PyObject> list_append_method(PyObject* self, PyObject* item) {
  HS_TRY(list_append_take_ref(as_list(self), owned_ref(item)));
  return owned_ref(none());
}

Owned<PyObject> list_extend_method(PyObject* self, PyObject* iterable) {
  HS_TRY(list_extend(as_list(self), iterable));
  return owned_ref(none());
}

Owned<PyObject> list_insert_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("insert", nargs, 2, 2));
  int64_t index;
  HS_TRY(arg_as_ssize(args[0], &index));
  HS_TRY(list_insert(self, index, args[1]));
  return owned_ref(none());
}

Owned<PyObject> list_clear_method(PyObject* self, PyObject*) {
  list_clear(as_list(self));
  return owned_ref(none());
}

Owned<PyObject> list_copy_method(PyObject* self, PyObject*) {
  return list_slice(as_list(self), 0, list_get_size(self));
}

Owned<PyObject> list_pop_method(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("pop", nargs, 0, 1));
  int64_t index = -1;
  if (nargs == 1) {
    HS_TRY(arg_as_ssize(args[0], &index));
  }
  PyListObject* self = as_list(op);
  if (self->ob_size == 0) {
    return err_set_string(exc_index_error(), "pop from empty list");
  }
  if (index < 0) {
    index += self->ob_size;
  }
  if (index < 0 || index >= self->ob_size) {
    return err_set_string(exc_index_error(), "pop index out of range");
  }
  Ref<PyObject>* items = self->ob_item;
  PyObject* item = items[index];
  const int64_t rest = self->ob_size - 1;
  std::memmove(static_cast<void*>(items + index), items + index + 1, static_cast<uint64_t>(rest - index) * 8);
  if (list_resize(self, rest) != Status::kOk) {
    std::memmove(static_cast<void*>(items + index + 1), items + index, static_cast<uint64_t>(rest - index) * 8);
    items[index] = item;
    return Failed{};
  }
  return Owned<PyObject>(item);
}

Owned<PyObject> list_remove_method(PyObject* self, PyObject* value) {
  for (int64_t i = 0; i < list_get_size(self); ++i) {
    HS_TRUTH(same, item_equals(self, i, value));
    if (same) {
      HS_TRY(list_ass_slice(as_list(self), i, i + 1, nullptr));
      return owned_ref(none());
    }
  }
  return err_set_string(exc_value_error(), "list.remove(x): x not in list");
}

Owned<PyObject> list_index_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("index", nargs, 1, 3));
  int64_t start = 0;
  int64_t stop = kMaxSize;
  if (nargs >= 2) {
    HS_TRY(eval_slice_index_not_none(args[1], &start));
  }
  if (nargs >= 3) {
    HS_TRY(eval_slice_index_not_none(args[2], &stop));
  }
  if (start < 0) {
    start += list_get_size(self);
    start = start < 0 ? 0 : start;
  }
  if (stop < 0) {
    stop += list_get_size(self);
    stop = stop < 0 ? 0 : stop;
  }
  for (int64_t i = start; i < stop && i < list_get_size(self); ++i) {
    HS_TRUTH(same, item_equals(self, i, args[0]));
    if (same) {
      return long_from_ssize_t(i);
    }
  }
  return err_format(exc_value_error(), "{} is not in list", repr_text(args[0]));
}

Owned<PyObject> list_count_method(PyObject* self, PyObject* value) {
  int64_t count = 0;
  for (int64_t i = 0; i < list_get_size(self); ++i) {
    if (list_get_item(self, i) == value) {
      ++count;
      continue;
    }
    HS_TRUTH(same, item_equals(self, i, value));
    count += same ? 1 : 0;
  }
  return long_from_ssize_t(count);
}

Owned<PyObject> list_reverse_method(PyObject* self, PyObject*) {
  HS_TRY(list_reverse(self));
  return owned_ref(none());
}

Owned<PyObject> list_sort_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"sort", {"key", "reverse", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 0, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  int32_t reverse = 0;
  if (a[1]) {
    HS_TRY(arg_as_int(a[1], &reverse));
  }
  HS_TRY(list_sort_impl(as_list(self), a[0], reverse != 0));
  return owned_ref(none());
}

Owned<PyObject> list_sizeof_method(PyObject* self, PyObject*) {
  return long_from_ssize_t(type_of(self)->tp_basicsize + as_list(self)->allocated * 8);
}

// --- Making ---

// Model: Objects/listobject.c list___init___impl (3.8): what knows its length gets exactly that room.
Status list_preallocate_sized(PyListObject* self, PyObject* iterable) {
  const PyTypeObject* type = type_of(iterable);
  const bool is_sized = (type->tp_as_sequence && type->tp_as_sequence->sq_length) ||
                        (type->tp_as_mapping && type->tp_as_mapping->mp_length);
  const int64_t count = is_sized ? object_size(iterable) : 0;
  if (count < 0) {
    if (!err_exception_matches(exc_type_error())) {
      return Status::kError;
    }
    err_clear();
  }
  return count > 0 ? list_preallocate_exact(self, count) : Status::kOk;
}

Status list_init_with(PyListObject* self, PyObject* iterable) {
  if (self->ob_item) {
    list_clear(self);
  }
  if (iterable == nullptr) {
    return Status::kOk;
  }
  if (memory::model().list_growth_by_parts != 0 && memory::model().sized_list_grows == 0) [[unlikely]] {
    HS_TRY(list_preallocate_sized(self, iterable));
  }
  return list_extend(self, iterable);
}

Status list_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  if (type_of(self) == list_type() || type_of(self)->tp_new == list_type()->tp_new) {
    HS_TRY(arg_no_keywords("list", kwargs));
  }
  HS_TRY(arg_check_positional("list", tuple_get_size(args), 0, 1));
  return list_init_with(as_list(self), tuple_get_size(args) > 0 ? tuple_get_item(args, 0) : nullptr);
}

Owned<PyObject> list_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("list", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("list", nargs, 0, 1));
  HS_OWN(self, type_generic_alloc(static_cast<PyTypeObject*>(type), 0));
  HS_TRY(list_init_with(as_list(self.get()), nargs > 0 ? args[0].get() : nullptr));
  return self;
}

constexpr SequenceSpec kListAsSequence = {.sq_length = list_length,
                                          .sq_concat = list_concat,
                                          .sq_repeat = list_repeat,
                                          .sq_item = list_item,
                                          .sq_ass_item = list_ass_item,
                                          .sq_contains = list_contains,
                                          .sq_inplace_concat = list_inplace_concat,
                                          .sq_inplace_repeat = list_inplace_repeat};
constexpr MappingSpec kListAsMapping = {
    .mp_length = list_length, .mp_subscript = list_subscript, .mp_ass_subscript = list_ass_subscript};
constexpr MethodDef kListMethods[] = {
    method_o("__getitem__", list_subscript, "x.__getitem__(y) <==> x[y]", kMethCoexist),
    method_noargs("__reversed__", list_reversed, "__reversed__($self, /)\n--\n\nAn iterator from the end."),
    method_noargs("__sizeof__", list_sizeof_method, "__sizeof__($self, /)\n--\n\nSize in memory, in bytes."),
    method_noargs("clear", list_clear_method, "clear($self, /)\n--\n\nTake out all items."),
    method_noargs("copy", list_copy_method, "copy($self, /)\n--\n\nA shallow copy."),
    method_o("append", list_append_method, "append($self, object, /)\n--\n\nAdd an item at the end."),
    method_fast("insert", list_insert_method, "insert($self, index, object, /)\n--\n\nPut an item before an index."),
    method_o("extend", list_extend_method,
             "extend($self, iterable, /)\n--\n\nAdd all items of an iterable at the end."),
    method_fast("pop", list_pop_method, "pop($self, index=-1, /)\n--\n\nTake out an item and return it."),
    method_o("remove", list_remove_method,
             "remove($self, value, /)\n--\n\nTake out the first equal item; ValueError when there is none."),
    method_fast("index", list_index_method,
                "index($self, value, start=0, stop=sys.maxsize, /)"
                "\n--\n\nWhere the value is first; ValueError when it is not."),
    method_o("count", list_count_method, "count($self, value, /)\n--\n\nHow often the value occurs."),
    method_noargs("reverse", list_reverse_method, "reverse($self, /)\n--\n\nReverse in place."),
    method_fast_keywords("sort", list_sort_method,
                         "sort($self, /, *, key=None, reverse=False)\n--\n\nSort in place; stable."),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    kMethodEnd};
constexpr LayoutField kListLayout[] = {HS_VAR_OBJECT_HEAD,
                                       HS_FIELD(PyListObject, ob_item, kPointer),
                                       HS_FIELD(PyListObject, allocated, kInt),
                                       {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kListTypeSpec = {
    .name = "list",
    .basicsize = sizeof(PyListObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsListSubclass | kTpFlagsMatchSelf |
             kTpFlagsSequence,
    .doc = "list(iterable=(), /)\n--\n\nA row of items that can change.",
    .dealloc = list_dealloc,
    .repr = list_repr,
    .getattro = object_generic_get_attr,
    .traverse = list_traverse,
    .clear = list_clear_slot,
    .richcompare = list_rich_compare,
    .iter = list_iter,
    .methods = kListMethods,
    .init = list_init,
    .alloc = type_generic_alloc,
    .new_ = type_generic_new,
    .vectorcall = list_vectorcall,
    .as_sequence = &kListAsSequence,
    .as_mapping = &kListAsMapping,
    .layout = kListLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::objects
