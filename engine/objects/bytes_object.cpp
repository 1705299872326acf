// The type bytes.  Model: Objects/bytesobject.c (3.11).
#include "objects/bytes_object.h"

#include <cstring>

#include "memory/allocator.h"
#include "objects/birth.h"
#include "objects/byte_iter.h"
#include "objects/byte_methods.h"
#include "objects/bytearray_object.h"
#include "objects/descr_object.h"
#include "objects/gc_header.h"
#include "objects/hashing.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/slice_object.h"
#include "objects/tuple_call.h"

namespace heapscope::objects {

void boot_bytes() {
  const auto init = [](PyObject* op, const char* text, int64_t size) {
    auto* self = static_cast<PyBytesObject*>(op);
    object_init_static(self, bytes_type());
    self->ob_size = size;
    self->ob_shash = -1;
    std::memcpy(self->ob_sval, text, static_cast<size_t>(size));
    self->ob_sval[size] = 0;
  };
  init(empty_bytes(), "", 0);
  for (int value = 0; value < 256; ++value) {
    const auto byte = static_cast<char>(value);
    init(bytes_character(static_cast<uint8_t>(value)), &byte, 1);
  }
}

namespace {

Owned<PyObject> new_object(int64_t size) {
  if (size > INT64_MAX - kBytesBasicSize) {
    return err_set_string(exc_overflow_error(), "byte string is too large");
  }
  auto* op = static_cast<PyBytesObject*>(memory::object_malloc(static_cast<uint64_t>(kBytesBasicSize + size)));
  if (op == nullptr) {
    return err_no_memory();
  }
  object_init_var(op, bytes_type(), size);
  op->ob_shash = -1;
  op->ob_sval[size] = 0;
  return Owned<PyObject>(op);
}

}  // namespace

Owned<PyObject> bytes_new(int64_t size) { return size == 0 ? owned_ref(empty_bytes()) : new_object(size); }

Owned<PyObject> bytes_from_string_and_size(std::string_view text) {
  if (text.size() == 1) {
    return owned_ref(bytes_character(static_cast<uint8_t>(text[0])));
  }
  return bytes_filled_with(text);
}

Owned<PyObject> bytes_filled_with(std::string_view text) {
  HS_OWN(op, bytes_new(static_cast<int64_t>(text.size())));
  if (!text.empty()) {
    std::memcpy(bytes_data(op.get()), text.data(), text.size());
  }
  return op;
}

Status bytes_resize(Owned<PyObject>* target, int64_t size) {
  auto* op = static_cast<PyBytesObject*>(target->get());
  if (op->ob_size == size) {
    return Status::kOk;
  }
  if (op->ob_size == 0 || size == 0) {
    HS_OWN(fresh, bytes_new(size));
    *target = std::move(fresh);
    return Status::kOk;
  }
  if (op->ob_refcnt != 1) {
    return err_bad_internal_call("bytes_resize");
  }
  void* block = memory::object_realloc(op, static_cast<uint64_t>(kBytesBasicSize + size));
  if (block == nullptr) {
    return err_no_memory();
  }
  auto* moved = static_cast<PyBytesObject*>(block);
  if (block != op) {
    (void)target->release();
    new_reference(moved);
    *target = Owned<PyObject>(moved);
  }
  moved->ob_size = size;
  moved->ob_sval[size] = 0;
  moved->ob_shash = -1;
  return Status::kOk;
}

int64_t bytes_hash(PyObject* op) {
  auto* self = static_cast<PyBytesObject*>(op);
  if (self->ob_shash == -1) {
    self->ob_shash = hash_bytes(self->ob_sval, self->ob_size);
  }
  return self->ob_shash;
}

Owned<PyObject> bytes_repr(PyObject* op) { return unicode_from_ascii(bytes_repr_text(bytes_view(op))); }

Owned<PyObject> bytes_concat(PyObject* a, PyObject* b) {
  BufferView left;
  BufferView right;
  if (!object_check_buffer(a) || !object_check_buffer(b)) {
    return err_format(exc_type_error(), "can't concat {} to {}", type_full_name(type_of(b)),
                      type_full_name(type_of(a)));
  }
  HS_TRY(left.get(a));
  HS_TRY(right.get(b));
  if (left.size() == 0 && bytes_check_exact(b)) {
    return owned_ref(b);
  }
  if (right.size() == 0 && bytes_check_exact(a)) {
    return owned_ref(a);
  }
  HS_OWN(result, bytes_new(left.size() + right.size()));
  std::memcpy(bytes_data(result.get()), left.data(), left.bytes().size());
  std::memcpy(bytes_data(result.get()) + left.size(), right.data(), right.bytes().size());
  return result;
}

Owned<PyObject> bytes_join(PyObject* separator, PyObject* iterable) {
  std::string out;
  Owned<PyObject> sole;
  HS_TRY(join_bytes(bytes_view(separator), iterable, &out, &sole));
  return sole ? std::move(sole) : bytes_filled_with(out);
}

namespace {

struct BytesKind {
  static constexpr bool kKeepsSole = true;
  static PyTypeObject* type() { return bytes_type(); }
  static std::string_view view(PyObject* self) { return bytes_view(self); }
  static Owned<PyObject> make(std::string_view text) { return bytes_from_string_and_size(text); }
  static Owned<PyObject> make_filled(std::string_view text) { return bytes_filled_with(text); }
  static Owned<PyObject> unchanged(PyObject* self) {
    return bytes_check_exact(self) ? owned_ref(self) : make(view(self));
  }
  static Owned<PyObject> whole(PyObject* self) { return owned_ref(self); }
  static Owned<PyObject> make_shorter(PyObject* self, std::string_view text) {
    return text == view(self) ? unchanged(self) : make_filled(text);
  }
  static Owned<PyObject> separator(PyObject* argument, std::string_view) { return owned_ref(argument); }
};
using M = ByteMethods<BytesKind>;

/// The bytes of an iterable of small ints.
Owned<PyObject> from_iterable(PyObject* iterable,
                              Owned<PyObject> (*make)(std::string_view) = bytes_from_string_and_size) {
  std::string out;
  HS_TRY(for_each_item(iterable, [&](PyObject* item) -> Status {
    const int64_t value = number_as_ssize(item, nullptr);
    if (value == -1 && err_occurred()) {
      return Status::kError;
    }
    if (value < 0 || value > 255) {
      return err_set_string(exc_value_error(), "bytes must be in range(0, 256)");
    }
    out.push_back(static_cast<char>(value));
    return Status::kOk;
  }));
  return make(out);
}

}  // namespace

Owned<PyObject> bytes_from_object(PyObject* op) {
  if (bytes_check_exact(op)) {
    return owned_ref(op);
  }
  if (object_check_buffer(op)) {
    BufferView view;
    HS_TRY(view.get(op, kBufFullRo));
    HS_OWN(result, bytes_new(view.size()));
    HS_TRY(buffer_to_contiguous(bytes_data(result.get()), &view.view(), view.size(), 'C'));
    return result;
  }
  if (list_check_exact(op)) {
    return from_iterable(op);
  }
  if (tuple_check_exact(op)) {
    return from_iterable(op, bytes_filled_with);
  }
  if (!unicode_check(op)) {
    Owned<PyObject> iterator = object_get_iter(op);
    if (iterator) {
      return from_iterable(iterator.get());
    }
    if (!err_exception_matches(exc_type_error())) {
      return Failed{};
    }
    err_clear();
  }
  return err_format(exc_type_error(), "cannot convert '{}' object to bytes", type_full_name(type_of(op)));
}

namespace {

Owned<PyObject> new_bytes(PyObject* x, PyObject* encoding, PyObject* errors) {
  if (x == nullptr) {
    if (encoding != nullptr || errors != nullptr) {
      return err_set_string(exc_type_error(), encoding != nullptr ? "encoding without a string argument"
                                                                  : "errors without a string argument");
    }
    return owned_ref(empty_bytes());
  }
  if (encoding != nullptr) {
    if (!unicode_check(x)) {
      return err_set_string(exc_type_error(), "encoding without a string argument");
    }
    const std::string errors_text = errors == nullptr ? "" : unicode_text(errors);
    return unicode_as_encoded_string(x, unicode_text(encoding).c_str(),
                                     errors == nullptr ? nullptr : errors_text.c_str());
  }
  if (errors != nullptr) {
    return err_set_string(exc_type_error(), unicode_check(x) ? "string argument without an encoding"
                                                             : "errors without a string argument");
  }
  if (Owned<PyObject> method = object_lookup_special(x, ident(Id::__bytes__))) {
    HS_OWN(result, object_call_no_args(method.get()));
    if (!bytes_check(result.get())) {
      return err_format(exc_type_error(), "__bytes__ returned non-bytes (type {})",
                        type_full_name(type_of(result.get())));
    }
    return result;
  }
  if (err_occurred()) {
    return nullptr;
  }
  if (unicode_check(x)) {
    return err_set_string(exc_type_error(), "string argument without an encoding");
  }
  if (index_check(x)) {
    const int64_t size = number_as_ssize(x, exc_overflow_error());
    if (size == -1 && err_occurred()) {
      if (!err_exception_matches(exc_type_error())) {
        return nullptr;
      }
      err_clear();
      return bytes_from_object(x);
    }
    if (size < 0) {
      return err_set_string(exc_value_error(), "negative count");
    }
    HS_OWN(result, bytes_new(size));
    if (size != 0) {
      std::memset(bytes_data(result.get()), 0, static_cast<size_t>(size));
    }
    return result;
  }
  return bytes_from_object(x);
}

Owned<PyObject> bytes_tp_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"bytes", {"source", "encoding", "errors", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 3, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  for (int i = 1; i < 3; ++i) {
    if (a[i] && !unicode_check(a[i])) {
      return arg_bad_argument("bytes", i == 1 ? "argument 'encoding'" : "argument 'errors'", "str", a[i]);
    }
  }
  Owned<PyObject> value = new_bytes(a[0], a[1], a[2]);
  if (!value || type == bytes_type()) {
    return value;
  }
  const int64_t size = bytes_size(value.get());
  HS_OWN(result, type->tp_alloc(type, size));
  auto* self = static_cast<PyBytesObject*>(result.get());
  self->ob_shash = static_cast<PyBytesObject*>(value.get())->ob_shash;
  std::memcpy(self->ob_sval, bytes_data(value.get()), static_cast<size_t>(size + 1));
  return result;
}

void bytes_dealloc(PyObject* op) {
  if (bytes_check_exact(op)) {
    object_del(op);
  } else {
    type_of(op)->tp_free(op);
  }
}

Owned<PyObject> bytes_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if (!bytes_check(a) || !bytes_check(b)) {
    return owned_ref(not_implemented());
  }
  return rich_compare_result(bytes_view(a).compare(bytes_view(b)), 0, op);
}

int64_t bytes_length(PyObject* self) { return bytes_size(self); }

Owned<PyObject> bytes_repeat(PyObject* self, int64_t count) {
  count = std::max<int64_t>(count, 0);
  const int64_t size = bytes_size(self);
  if (count > 0 && size > INT64_MAX / count) {
    return err_set_string(exc_overflow_error(), "repeated bytes are too long");
  }
  if (size * count == size && bytes_check_exact(self)) {
    return owned_ref(self);
  }
  HS_OWN(result, new_object(size * count));  // without contents too: not the shared empty one
  for (int64_t i = 0; i < count; ++i) {
    std::memcpy(bytes_data(result.get()) + i * size, bytes_data(self), static_cast<size_t>(size));
  }
  return result;
}

Owned<PyObject> bytes_item(PyObject* self, int64_t index) {
  if (index < 0 || index >= bytes_size(self)) {
    return err_set_string(exc_index_error(), "index out of range");
  }
  return owned_ref(small_int(static_cast<uint8_t>(bytes_data(self)[index])));
}

Owned<PyObject> bytes_subscript(PyObject* self, PyObject* item) {
  if (index_check(item)) {
    int64_t i = number_as_ssize(item, exc_index_error());
    if (i == -1 && err_occurred()) {
      return nullptr;
    }
    return bytes_item(self, i < 0 ? i + bytes_size(self) : i);
  }
  if (!slice_check(item)) {
    return err_format(exc_type_error(), "byte indices must be integers or slices, not {}",
                      type_full_name(type_of(item)));
  }
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 0;
  HS_TRY(slice_unpack(item, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(bytes_size(self), &start, &stop, step);
  if (count <= 0) {
    return owned_ref(empty_bytes());
  }
  if (step == 1) {
    if (count == bytes_size(self) && bytes_check_exact(self)) {
      return owned_ref(self);
    }
    return bytes_from_string_and_size(bytes_view(self).substr(static_cast<size_t>(start), static_cast<size_t>(count)));
  }
  HS_OWN(result, bytes_new(count));
  for (int64_t i = 0; i < count; ++i) {
    bytes_data(result.get())[i] = bytes_data(self)[start + i * step];
  }
  return result;
}

Truth bytes_contains(PyObject* self, PyObject* item) { return bytes_contains_in(bytes_view(self), item); }

Status bytes_get_buffer(PyObject* self, Py_buffer* view, int flags) {
  return buffer_fill_info(view, self, bytes_data(self), bytes_size(self), true, flags);
}

Owned<PyObject> bytes_mod(PyObject* a, PyObject* b) {
  if (!bytes_check(a)) {
    return owned_ref(not_implemented());
  }
  return M::percent(a, b);
}

Owned<PyObject> bytes_dunder_bytes(PyObject* self, PyObject*) { return BytesKind::unchanged(self); }
Owned<PyObject> bytes_getnewargs(PyObject* self, PyObject*) {
  HS_OWN(copy, bytes_from_string_and_size(bytes_view(self)));
  return tuple_pack(copy.get());
}

constexpr MethodDef kMethods[] = {
    method_noargs("__getnewargs__", bytes_getnewargs, "Arguments for __new__ when unpickling."),
    method_noargs("__bytes__", bytes_dunder_bytes,
                  "__bytes__($self, /)\n--\n\nThe bytes themselves, as a plain bytes object."),
#include "objects/byte_method_rows.inc"
    kMethodEnd,
};
constexpr NumberSpec kNumber = {.nb_remainder = bytes_mod};
constexpr SequenceSpec kSequence = {
    .sq_length = bytes_length,
    .sq_concat = bytes_concat,
    .sq_repeat = bytes_repeat,
    .sq_item = bytes_item,
    .sq_contains = bytes_contains,
};
constexpr MappingSpec kMapping = {.mp_length = bytes_length, .mp_subscript = bytes_subscript};
constexpr BufferSpec kBuffer = {.bf_getbuffer = bytes_get_buffer};
constexpr LayoutField kLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(PyBytesObject, ob_shash, kInt),
    {"ob_sval", offsetof(PyBytesObject, ob_sval), 1, FieldKind::kChars, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kBytesTypeSpec = {
    .name = "bytes",
    .basicsize = kBytesBasicSize,
    .itemsize = 1,
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsBytesSubclass | kTpFlagsMatchSelf,
    .doc = "bytes(iterable_of_ints) -> bytes",
    .dealloc = bytes_dealloc,
    .repr = bytes_repr,
    .hash = bytes_hash,
    .str = bytes_repr,
    .getattro = object_generic_get_attr,
    .richcompare = bytes_rich_compare,
    .iter = byte_iter,
    .methods = kMethods,
    .new_ = bytes_tp_new,
    .as_number = &kNumber,
    .as_sequence = &kSequence,
    .as_mapping = &kMapping,
    .as_buffer = &kBuffer,
    .layout = kLayout,
};

}  // namespace heapscope::objects
