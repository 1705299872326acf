// Module _layouts: gives classes of the library that are written in Python the layout of CPython's C structures.
//
//   class date:
//       __slots__ = ("_year", "_month", "_day")
//   lay_out(date, 32, False, _year="H25", _month="B27", _day="B28")
//
// The class has the size, the place of the dict and of the weak references, and the collector's head or none as in
// CPython, and its slots lie where CPython's fields do. Each slot is a letter and an offset: B, H, T are an unsigned
// number of one, two, three bytes with the highest first, ? a bool, i and q a signed one of four and eight, O an object. So
// sys.getsizeof, gc.is_tracked and the block that an object takes are CPython's, and its numbers need no objects.
//
// keep_utf8 does the same for the sizes of texts.
//
// Who may call: the library's own modules; lay_out at once after the class, before it has instances or subclasses.
// Anything else is a mistake in the library and stops the machine.
#include <charconv>

#include "modules/state.h"
#include "objects/bool_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

MemberKind kind_of(char letter) {
  switch (letter) {
    case 'B': return MemberKind::kUint8;
    case 'H': return MemberKind::kUint16;
    case 'T': return MemberKind::kUint24;
    case '?': return MemberKind::kBool8;
    case 'i': return MemberKind::kInt32;
    case 'q': return MemberKind::kInt64;
    default: HS_CHECK(letter == 'O'); return MemberKind::kObjectEx;
  }
}

/// "H25" for the slot of that name: every slot of the class has its place.
void place_slot(PyMemberDef* member, PyObject* places, int64_t size) {
  PyObject* place = dict_get_item_string(places, member->name.get());
  HS_CHECK(place != nullptr);
  const std::string_view text = unicode_as_utf8(place);
  int64_t offset = 0;
  std::from_chars(text.data() + 1, text.data() + text.size(), offset);
  HS_CHECK(offset >= static_cast<int64_t>(sizeof(PyObject)) && offset < size);
  HS_CHECK(text[0] != 'O' || offset % 8 == 0);
  member->type = static_cast<int32_t>(kind_of(text[0]));
  member->offset = offset;
}

Status set_uncollected(PyTypeObject* type) {
  HS_CHECK(type->tp_dictoffset == 0 && type->tp_weaklistoffset == 0);
  type->tp_flags &= ~kTpFlagsHaveGc;
  type->tp_free = object_type()->tp_free;
  Ref<PyObject>& kept = state().layouts.uncollected;
  if (!kept) {
    HS_OWN(list, list_new(0));
    kept = list.release();
  }
  return list_append(kept, type);
}

/// lay_out(type, size, collected=True, dictoffset=0, weaklistoffset=0, /, **slots)
Owned<PyObject> lay_out(PyObject*, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  auto* type = static_cast<PyTypeObject*>(tuple_get_item(args, 0));
  const int64_t size = long_as_int64(tuple_get_item(args, 1));
  const bool collected = count < 3 || tuple_get_item(args, 2) == true_object();
  const int64_t dict_offset = count < 4 ? 0 : long_as_int64(tuple_get_item(args, 3));
  const int64_t weak_offset = count < 5 ? 0 : long_as_int64(tuple_get_item(args, 4));
  HS_CHECK(size >= type->tp_base->tp_basicsize && (type->tp_itemsize == 0 || type->ob_size == 0));
  PyMemberDef* member = heap_type_members(type);
  for (int64_t i = 0; i < type->ob_size; ++i, ++member) {
    place_slot(member, kwargs, size);
  }
  type->tp_basicsize = size;
  if (PyHeapTypeObject* heap = static_cast<PyHeapTypeObject*>(type); heap->ht_cached_keys) {
    dict_keys_dec_ref(heap->ht_cached_keys);  // only classes with a managed dict share keys
    heap->ht_cached_keys = nullptr;
  }
  type->tp_flags &= ~kTpFlagsManagedDict;
  type->tp_dictoffset = dict_offset;
  type->tp_weaklistoffset = weak_offset;
  if (!collected) {
    HS_TRY(set_uncollected(type));
  }
  return owned_ref(none());
}

/// keep_utf8(text, /): a text that is not ASCII keeps its UTF-8 beside it, as where CPython's C code asks for it.
Owned<PyObject> keep_utf8(PyObject*, PyObject* text) {
  if (unicode_as_utf8(text).data() == nullptr) {
    err_clear();  // a lone surrogate
  }
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {
    method_o("keep_utf8", keep_utf8),
    method_keywords("lay_out", lay_out),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kLayoutsModule;
const ModuleDef kLayoutsModule = {"_layouts", nullptr, kMethods, nullptr};

}  // namespace heapscope::modules
