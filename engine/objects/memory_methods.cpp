// Indexing, comparing and the methods of memoryview.  Model: Objects/memoryobject.c (3.11).
#include <cstring>
#include <string>

#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/byte_text.h"
#include "objects/bytes_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_internal.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/text_search.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

PyMemoryViewObject* as_view(PyObject* op) { return static_cast<PyMemoryViewObject*>(op); }

Status item_code(const Py_buffer& view, char* code) {
  if (native_format_size(view.format, code) < 0) {
    return err_format(exc_not_implemented_error(), "memoryview: unsupported format {}", view.format.get());
  }
  return Status::kOk;
}

/// Address of index in the dimension; null with IndexError.
char* lookup(const Py_buffer& view, char* at, int64_t index, int dimension) {
  const int64_t count = view.shape.get()[dimension];
  if (index < 0) {
    index += count;
  }
  if (index < 0 || index >= count) {
    (void)err_format(exc_index_error(), "index out of bounds on dimension {}", dimension + 1);
    return nullptr;
  }
  return at + view.strides.get()[dimension] * index;
}

/// The item's place; null with an error, also when an index released the view.
char* lookup_tuple(PyMemoryViewObject* self, PyObject* key) {
  const Py_buffer& view = self->view;
  char* at = view.buf;
  if (tuple_get_size(key) > view.ndim) {
    (void)err_format(exc_type_error(), "cannot index {}-dimension view with {}-element tuple", view.ndim,
                     tuple_get_size(key));
    return nullptr;
  }
  for (int64_t i = 0; i < tuple_get_size(key); ++i) {
    const int64_t index = number_as_ssize(tuple_get_item(key, i), exc_index_error());
    if ((index == -1 && err_occurred()) || memory_check_released(self) != Status::kOk) {
      return nullptr;
    }
    at = lookup(view, at, index, static_cast<int>(i));
    if (at == nullptr) {
      return nullptr;
    }
  }
  return at;
}

bool is_multi_index(PyObject* key) {
  if (!tuple_check_exact(key)) {
    return false;
  }
  for (int64_t i = 0; i < tuple_get_size(key); ++i) {
    if (!index_check(tuple_get_item(key, i))) {
      return false;
    }
  }
  return true;
}

bool is_multi_slice(PyObject* key) {
  if (!tuple_check(key) || tuple_get_size(key) == 0) {
    return false;
  }
  for (int64_t i = 0; i < tuple_get_size(key); ++i) {
    if (!slice_check(tuple_get_item(key, i))) {
      return false;
    }
  }
  return true;
}

Status apply_slice(Py_buffer* view, PyObject* slice) {
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 0;
  HS_TRY(slice_unpack(slice, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(view->shape.get()[0], &start, &stop, step);
  view->buf = view->buf.get() + view->strides.get()[0] * start;
  view->shape.get()[0] = count;
  view->strides.get()[0] *= step;
  return Status::kOk;
}

void init_len(Py_buffer* view) {
  view->len = view->itemsize;
  for (int i = 0; i < view->ndim; ++i) {
    view->len *= view->shape.get()[i];
  }
}

Owned<PyObject> sliced(PyMemoryViewObject* self, PyObject* slice) {
  HS_OWN(op, memory_new_view(self, self->view.ndim));
  PyMemoryViewObject* result = as_view(op.get());
  const auto bytes = static_cast<size_t>(self->view.ndim) * 8;
  std::memcpy(result->view.shape.get(), self->view.shape.get(), bytes);
  std::memcpy(result->view.strides.get(), self->view.strides.get(), bytes);
  HS_TRY(apply_slice(&result->view, slice));
  init_len(&result->view);
  memory_init_flags(result);
  return op;
}

}  // namespace

Owned<PyObject> memory_item(PyObject* op, int64_t index) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  const Py_buffer& view = self->view;
  char code = 0;
  HS_TRY(item_code(view, &code));
  if (view.ndim == 0) {
    return err_set_string(exc_type_error(), "invalid indexing of 0-dim memory");
  }
  if (view.ndim != 1) {
    return err_set_string(exc_not_implemented_error(), "multi-dimensional sub-views are not implemented");
  }
  char* at = lookup(view, view.buf, index, 0);
  return at == nullptr ? Owned<PyObject>() : unpack_native(at, code);
}

Owned<PyObject> memory_subscript(PyObject* op, PyObject* key) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  const Py_buffer& view = self->view;
  if (view.ndim == 0) {
    if (tuple_check_exact(key) && tuple_get_size(key) == 0) {
      char code = 0;
      HS_TRY(item_code(view, &code));
      return unpack_native(view.buf, code);
    }
    if (key == ellipsis()) {
      return owned_ref(op);
    }
    return err_set_string(exc_type_error(), "invalid indexing of 0-dim memory");
  }
  if (index_check(key)) {
    const int64_t index = number_as_ssize(key, exc_index_error());
    if (index == -1 && err_occurred()) {
      return nullptr;
    }
    return memory_item(op, index);
  }
  if (slice_check(key)) {
    return sliced(self, key);
  }
  if (is_multi_index(key)) {
    if (tuple_get_size(key) < view.ndim) {
      return err_set_string(exc_not_implemented_error(), "sub-views are not implemented");
    }
    char code = 0;
    HS_TRY(item_code(view, &code));
    char* at = lookup_tuple(self, key);
    return at == nullptr ? Owned<PyObject>() : unpack_native(at, code);
  }
  if (is_multi_slice(key)) {
    return err_set_string(exc_not_implemented_error(), "multi-dimensional slicing is not implemented");
  }
  return err_set_string(exc_type_error(), "memoryview: invalid slice key");
}

namespace {

/// Converts first: the value's own code may release the view, whose memory then must not be written.
Status pack_item(PyMemoryViewObject* self, char* at, char code, PyObject* value) {
  char packed[8];
  HS_TRY(pack_native(packed, code, value));
  HS_TRY(memory_check_released(self));
  std::memcpy(at, packed, static_cast<size_t>(self->view.itemsize));
  return Status::kOk;
}

}  // namespace

Status memory_ass_subscript(PyObject* op, PyObject* key, PyObject* value) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  const Py_buffer& view = self->view;
  char code = 0;
  HS_TRY(item_code(view, &code));
  if (view.readonly != 0) {
    return err_set_string(exc_type_error(), "cannot modify read-only memory");
  }
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "cannot delete memory");
  }
  if (view.ndim == 0) {
    if (key == ellipsis() || (tuple_check_exact(key) && tuple_get_size(key) == 0)) {
      return pack_item(self, view.buf, code, value);
    }
    return err_set_string(exc_type_error(), "invalid indexing of 0-dim memory");
  }
  if (index_check(key)) {
    if (view.ndim > 1) {
      return err_set_string(exc_not_implemented_error(), "sub-views are not implemented");
    }
    const int64_t index = number_as_ssize(key, exc_index_error());
    if (index == -1 && err_occurred()) {
      return Status::kError;
    }
    HS_TRY(memory_check_released(self));
    char* at = lookup(view, view.buf, index, 0);
    return at == nullptr ? Status::kError : pack_item(self, at, code, value);
  }
  if (slice_check(key) && view.ndim == 1) {
    BufferView source;
    HS_TRY(source.get(value, kBufFullRo));
    int64_t shape = view.shape.get()[0];
    int64_t strides = view.strides.get()[0];
    Py_buffer target = view;
    target.shape = &shape;
    target.strides = &strides;
    HS_TRY(apply_slice(&target, key));
    HS_TRY(memory_check_released(self));
    const Py_buffer& from = source.view();
    char from_code = 'B';
    if (from.format) {
      native_format_size(from.format, &from_code);
    }
    const int64_t count = from.ndim == 1 ? (from.shape ? from.shape.get()[0] : from.len / from.itemsize) : -1;
    if (from_code != code || from.itemsize != view.itemsize || count != shape) {
      return err_set_string(exc_value_error(), "memoryview assignment: lvalue and rvalue have different structures");
    }
    std::string bytes(static_cast<size_t>(from.len), '\0');
    HS_TRY(buffer_to_contiguous(bytes.data(), &from, from.len, 'C'));
    for (int64_t i = 0; i < shape; ++i) {
      std::memcpy(target.buf.get() + i * strides, bytes.data() + i * view.itemsize, static_cast<size_t>(view.itemsize));
    }
    return Status::kOk;
  }
  if (is_multi_index(key)) {
    if (tuple_get_size(key) < view.ndim) {
      return err_set_string(exc_not_implemented_error(), "sub-views are not implemented");
    }
    char* at = lookup_tuple(self, key);
    return at == nullptr ? Status::kError : pack_item(self, at, code, value);
  }
  if (slice_check(key) || is_multi_slice(key)) {
    return err_set_string(exc_not_implemented_error(),
                          "memoryview slice assignments are currently restricted to ndim = 1");
  }
  return err_set_string(exc_type_error(), "memoryview: invalid slice key");
}

namespace {

/// The items from dimension `dim` on as nested lists.
Owned<PyObject> nested_list(const Py_buffer& view, char* at, int dim, char code) {
  if (dim == view.ndim) {
    return unpack_native(at, code);
  }
  const int64_t count = view.shape.get()[dim];
  HS_OWN(list, list_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(item, nested_list(view, at + i * view.strides.get()[dim], dim + 1, code));
    list_init_item(list.get(), i, std::move(item));
  }
  return list;
}

int64_t length_of(const Py_buffer& view, int dim) {
  return view.shape ? view.shape.get()[dim] : view.len / view.itemsize;
}
int64_t stride_of(const Py_buffer& view, int dim) { return view.strides ? view.strides.get()[dim] : view.itemsize; }

bool same_shape(const Py_buffer& a, const Py_buffer& b) {
  if (a.ndim != b.ndim) {
    return false;
  }
  for (int i = 0; i < a.ndim; ++i) {
    if (length_of(a, i) != length_of(b, i)) {
      return false;
    }
  }
  return true;
}

/// Two buffers of one shape while their items are compared.
struct BufferPair {
  const Py_buffer& a;
  const Py_buffer& b;
  char code_a;
  char code_b;

  /// Items of one integral format are equal when their bytes are.
  [[nodiscard]] bool by_bytes() const { return code_a == code_b && std::strchr("?efd", code_a) == nullptr; }
};

/// Whether the items from dimension `dim` on are equal; no container is made on the way (unpack_cmp).
Truth same_items(const BufferPair& pair, char* at_a, char* at_b, int dim) {
  if (dim < pair.a.ndim) {
    for (int64_t i = 0; i < length_of(pair.a, dim); ++i) {
      HS_TRUTH(same, same_items(pair, at_a + i * stride_of(pair.a, dim), at_b + i * stride_of(pair.b, dim), dim + 1));
      if (!same) {
        return Truth::kFalse;
      }
    }
    return Truth::kTrue;
  }
  if (pair.by_bytes()) {
    return truth(std::memcmp(at_a, at_b, static_cast<size_t>(pair.a.itemsize)) == 0);
  }
  HS_OWN(item_a, unpack_native(at_a, pair.code_a));
  HS_OWN(item_b, unpack_native(at_b, pair.code_b));
  return object_rich_compare_bool(item_a.get(), item_b.get(), CompareOp::kEq);
}

}  // namespace

Owned<PyObject> memory_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) {
    return owned_ref(not_implemented());
  }
  PyMemoryViewObject* self = as_view(v);
  const auto answer = [&](bool equal) { return bool_from(equal == (op == CompareOp::kEq)); };
  if ((self->flags & kMemoryViewReleased) != 0) {
    return answer(v == w);
  }
  if (memoryview_check(w) && (as_view(w)->flags & kMemoryViewReleased) != 0) {
    return answer(v == w);
  }
  if (!object_check_buffer(w)) {
    return owned_ref(not_implemented());
  }
  BufferView other;
  if (other.get(w, kBufFullRo) != Status::kOk) {
    err_clear();
    return owned_ref(not_implemented());
  }
  BufferPair pair = {self->view, other.view(), 'B', 'B'};
  if (!same_shape(pair.a, pair.b) || native_format_size(pair.a.format, &pair.code_a) < 0 ||
      (pair.b.format && native_format_size(pair.b.format, &pair.code_b) < 0)) {
    return answer(false);
  }
  HS_TRUTH(equal, same_items(pair, pair.a.buf, pair.b.buf, 0));
  return answer(equal);
}

namespace {

Owned<PyObject> memory_tolist(PyObject* op, PyObject*) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  char code = 0;
  HS_TRY(item_code(self->view, &code));
  return nested_list(self->view, self->view.buf, 0, code);
}

Owned<PyObject> memory_tobytes(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"tobytes", {"order", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  char order = 'C';
  if (a[0] && a[0] != none()) {
    if (!unicode_check(a[0])) {
      return arg_bad_argument("tobytes", "argument 'order'", "str or None", a[0]);
    }
    const std::string text = unicode_text(a[0]);
    if (text != "C" && text != "F" && text != "A") {
      return err_set_string(exc_value_error(), "order must be 'C', 'F' or 'A'");
    }
    order = text[0];
  }
  std::string bytes(static_cast<size_t>(self->view.len), '\0');
  HS_TRY(buffer_to_contiguous(bytes.data(), &self->view, self->view.len, order));
  return bytes_filled_with(bytes);
}

Owned<PyObject> memory_hex(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  std::string bytes(static_cast<size_t>(self->view.len), '\0');
  HS_TRY(buffer_to_contiguous(bytes.data(), &self->view, self->view.len, 'C'));
  return hex_method(bytes, args, nargs, kwnames);
}

Owned<PyObject> memory_release_method(PyObject* op, PyObject*) {
  HS_TRY(memory_release(as_view(op)));
  return owned_ref(none());
}
Owned<PyObject> memory_enter(PyObject* op, PyObject*) {
  HS_TRY(memory_check_released(as_view(op)));
  return owned_ref(op);
}
Owned<PyObject> memory_exit(PyObject* op, PyObject*) { return memory_release_method(op, nullptr); }

Owned<PyObject> memory_toreadonly(PyObject* op, PyObject*) {
  HS_TRY(memory_check_released(as_view(op)));
  HS_OWN(result, memoryview_from_object(op));
  as_view(result.get())->view.readonly = 1;
  return result;
}

/// The native format character among those that cast() knows, in the image.
char* cast_format(PyObject* format, int64_t* size) {
  const std::string text = unicode_text(format);
  char code = 0;
  *size = native_format_size(text.c_str(), &code);
  if (*size < 0 || code == 'e') {
    (void)err_set_string(exc_value_error(),
                         "memoryview: destination format must be a native single character format prefixed "
                         "with an optional '@'");
    return nullptr;
  }
  // Latin-1 characters are static NUL-terminated strings: their text serves as a format.
  return static_cast<char*>(unicode_data(latin1_character(static_cast<uint8_t>(code))));
}

Owned<PyObject> memory_cast(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"cast", {"format", "shape", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  if (!unicode_check(a[0])) {
    return arg_bad_argument("cast", "argument 'format'", "str", a[0]);
  }
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  if ((self->flags & kMemoryViewC) == 0) {
    return err_set_string(exc_type_error(), "memoryview: casts are restricted to C-contiguous views");
  }
  PyObject* shape = a[1];
  if ((shape != nullptr || self->view.ndim != 1)) {
    for (int i = 0; i < self->view.ndim; ++i) {
      if (self->view.shape.get()[i] == 0) {
        return err_set_string(exc_type_error(), "memoryview: cannot cast view with zeros in shape or strides");
      }
    }
  }
  int64_t ndim = 1;
  if (shape != nullptr) {
    if (!list_check(shape) && !tuple_check(shape)) {
      return err_set_string(exc_type_error(), "shape must be a list or a tuple");
    }
    ndim = sequence_fast_get_size(shape);
    if (ndim > kBufMaxNdim) {
      return err_set_string(exc_value_error(), "memoryview: number of dimensions must not exceed 64");
    }
    if (self->view.ndim != 1 && ndim != 1) {
      return err_set_string(exc_type_error(), "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
  }
  int64_t itemsize = 0;
  char* format = cast_format(a[0], &itemsize);
  if (format == nullptr) {
    return nullptr;
  }
  char old_code = 0;
  native_format_size(self->view.format, &old_code);
  const auto is_byte = [](char code) { return code == 'b' || code == 'B' || code == 'c'; };
  if (!is_byte(old_code) && !is_byte(*format)) {
    return err_set_string(exc_type_error(), "memoryview: cannot cast between two non-byte formats");
  }
  if (self->view.len % itemsize != 0) {
    return err_set_string(exc_type_error(), "memoryview: length is not a multiple of itemsize");
  }
  HS_OWN(result, memory_new_view(self, ndim == 0 ? 1 : static_cast<int32_t>(ndim)));  // CPython's has room for one, too
  Py_buffer& view = as_view(result.get())->view;
  view.ndim = static_cast<int32_t>(ndim);
  view.format = format;
  view.itemsize = itemsize;
  if (shape == nullptr) {
    view.shape.get()[0] = view.len / itemsize;
    view.strides.get()[0] = itemsize;
  } else {
    int64_t product = itemsize;
    for (int64_t i = 0; i < ndim; ++i) {
      PyObject* item = sequence_fast_get_item(shape, i);
      if (!long_check(item)) {
        return err_set_string(exc_type_error(), "memoryview.cast(): elements of shape must be integers");
      }
      const int64_t count = long_as_ssize(item);
      if (count == -1 && err_occurred()) {
        return nullptr;
      }
      if (count <= 0) {
        return err_set_string(exc_value_error(), "memoryview.cast(): elements of shape must be integers > 0");
      }
      if (count > INT64_MAX / product) {
        return err_set_string(exc_value_error(), "memoryview.cast(): product(shape) > SSIZE_MAX");
      }
      product *= count;
      view.shape.get()[i] = count;
    }
    if (product != view.len) {
      return err_set_string(exc_type_error(), "memoryview: product(shape) * itemsize != buffer size");
    }
    int64_t step = itemsize;
    for (int64_t i = ndim - 1; i >= 0; --i) {
      view.strides.get()[i] = step;
      step *= view.shape.get()[i];
    }
  }
  memory_init_flags(as_view(result.get()));
  return result;
}

// Attributes.

Owned<PyObject> tuple_of(const int64_t* values, int32_t count) {
  HS_OWN(result, tuple_new(values == nullptr ? 0 : count));
  for (int32_t i = 0; values != nullptr && i < count; ++i) {
    HS_OWN(value, long_from_ssize_t(values[i]));
    tuple_init_item(result.get(), i, std::move(value));
  }
  return result;
}

#define HS_GETTER(name, expression)                 \
  Owned<PyObject> get_##name(PyObject* op, void*) { \
    HS_TRY(memory_check_released(as_view(op)));     \
    const Py_buffer& view = as_view(op)->view;      \
    const int32_t flags = as_view(op)->flags;       \
    (void)view;                                     \
    (void)flags;                                    \
    return expression;                              \
  }
HS_GETTER(obj, owned_ref(view.obj ? view.obj.get() : none()))
HS_GETTER(nbytes, long_from_ssize_t(view.len))
HS_GETTER(readonly, bool_from(view.readonly != 0))
HS_GETTER(itemsize, long_from_ssize_t(view.itemsize))
HS_GETTER(format, unicode_from_string(view.format.get()))
HS_GETTER(ndim, long_from_int64(view.ndim))
HS_GETTER(shape, tuple_of(view.shape, view.ndim))
HS_GETTER(strides, tuple_of(view.strides, view.ndim))
HS_GETTER(suboffsets, tuple_of(view.suboffsets, view.ndim))
HS_GETTER(c_contiguous, bool_from((flags & kMemoryViewC) != 0))
HS_GETTER(f_contiguous, bool_from((flags & kMemoryViewFortran) != 0))
HS_GETTER(contiguous, bool_from((flags & (kMemoryViewC | kMemoryViewFortran)) != 0))

}  // namespace

const MethodDef kMemoryMethods[] = {
    method_noargs("release", memory_release_method, "release($self, /)\n--\n\nLet go of the memory."),
    method_fast_keywords("tobytes", memory_tobytes,
                         "tobytes($self, /, order='C')\n--\n\nA copy of the memory as bytes."),
    method_fast_keywords("hex", memory_hex,
                         "hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)"
                         "\n--\n\nHexadecimal digits of the value."),
    method_noargs("tolist", memory_tolist, "tolist($self, /)\n--\n\nThe items as a list, nested by dimension."),
    method_fast_keywords("cast", memory_cast,
                         "cast($self, /, format, shape=<unrepresentable>)"
                         "\n--\n\nThe same memory seen in another format or shape."),
    method_noargs("toreadonly", memory_toreadonly,
                  "toreadonly($self, /)\n--\n\nA view of the same memory that cannot write."),
    method_noargs("__enter__", memory_enter),
    method_varargs("__exit__", memory_exit),
    kMethodEnd,
};

const GetSetDef kMemoryGetSet[] = {
    {"obj", get_obj},
    {"nbytes", get_nbytes},
    {"readonly", get_readonly},
    {"itemsize", get_itemsize},
    {"format", get_format},
    {"ndim", get_ndim},
    {"shape", get_shape},
    {"strides", get_strides},
    {"suboffsets", get_suboffsets},
    {"c_contiguous", get_c_contiguous},
    {"f_contiguous", get_f_contiguous},
    {"contiguous", get_contiguous},
    {nullptr, nullptr},
};

// The iterator.

namespace {

struct memoryiterobject : PyObject {
  int64_t it_index;
  Ref<PyObject> it_seq;
  int64_t it_length;
  Ref<const char> it_fmt;
};
static_assert(sizeof(memoryiterobject) == 48);

memoryiterobject* as_iter(PyObject* op) { return static_cast<memoryiterobject*>(op); }

void iter_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_iter(self)->it_seq.get());
  object_gc_del(self);
}
int iter_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* seq = as_iter(self)->it_seq;
  return seq == nullptr ? 0 : visit(seq, arg);
}
Owned<PyObject> iter_step(PyObject* self) {
  memoryiterobject* it = as_iter(self);
  PyObject* seq = it->it_seq;
  if (seq == nullptr) {
    return nullptr;
  }
  if (it->it_index < it->it_length) {
    HS_TRY(memory_check_released(as_view(seq)));
    char code = 0;
    HS_TRY(item_code(as_view(seq)->view, &code));
    const Py_buffer& view = as_view(seq)->view;
    return unpack_native(view.buf.get() + view.strides.get()[0] * it->it_index++, code);
  }
  it->it_seq = nullptr;
  decref(seq);
  return nullptr;
}

constexpr LayoutField kIterLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(memoryiterobject, it_index, kInt),
    HS_FIELD(memoryiterobject, it_seq, kOwnedRef),
    HS_FIELD(memoryiterobject, it_length, kInt),
    HS_FIELD(memoryiterobject, it_fmt, kPointer),
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

Owned<PyObject> memory_iter(PyObject* op) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  const Py_buffer& view = self->view;
  if (view.ndim == 0) {
    return err_set_string(exc_type_error(), "invalid indexing of 0-dim memory");
  }
  if (view.ndim != 1) {
    return err_set_string(exc_not_implemented_error(), "multi-dimensional sub-views are not implemented");
  }
  char code = 0;
  HS_TRY(item_code(view, &code));
  HS_OWN(result, object_gc_new(memory_iter_type()));
  memoryiterobject* it = as_iter(result.get());
  it->it_fmt = view.format.get();
  it->it_length = view.shape.get()[0];
  it->it_index = 0;
  incref(op);
  it->it_seq = op;
  object_gc_track(it);
  return result;
}

const TypeSpec kMemoryIterTypeSpec = {
    .name = "memory_iterator",
    .basicsize = sizeof(memoryiterobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = iter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = iter_traverse,
    .iter = object_self_iter,
    .iternext = iter_step,
    .layout = kIterLayout,
};

}  // namespace heapscope::objects
