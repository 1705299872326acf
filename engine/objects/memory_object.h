// The buffer protocol and memoryview.  Model: Objects/memoryobject.c, Objects/abstract.c (3.11).
//
//   memoryview --mbuf--> managedbuffer --master.obj--> exporter (bytes, bytearray, ndarray, ...)
//
// A Py_buffer tells where an exporter's bytes lie and how to walk them.  All its pointers lead into
// the image, except while a native call keeps the whole Py_buffer in a local variable: then shape
// and strides may point into that variable.
//
// Invariants: M1 a memoryview that is not released counts once in mbuf->exports; M2 the exporter's
// buffer is given back when mbuf->exports falls to 0; M3 ob_array holds shape, strides, suboffsets.
#pragma once

#include <cstdint>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// Model: Include/pybuffer.h.
struct Py_buffer {
  Ref<char> buf;
  Ref<PyObject> obj;  ///< owned
  int64_t len;
  int64_t itemsize;
  int32_t readonly;
  int32_t ndim;
  Ref<char> format;  ///< NUL-terminated, null means "B"
  Ref<int64_t> shape;
  Ref<int64_t> strides;
  Ref<int64_t> suboffsets;
  uint64_t internal;
};
static_assert(sizeof(Py_buffer) == 80);

enum BufferFlags : int {
  kBufSimple = 0,
  kBufWritable = 0x0001,
  kBufFormat = 0x0004,
  kBufNd = 0x0008,
  kBufStrides = 0x0010 | kBufNd,
  kBufCContiguous = 0x0020 | kBufStrides,
  kBufFContiguous = 0x0040 | kBufStrides,
  kBufAnyContiguous = 0x0080 | kBufStrides,
  kBufIndirect = 0x0100 | kBufStrides,
  kBufContigRo = kBufNd,
  kBufFullRo = kBufIndirect | kBufFormat,
};
inline constexpr int kBufMaxNdim = 64;

struct MemoryViewState {
  Ref<const char> byte_format;
};

struct _PyManagedBufferObject : PyObject {
  int32_t flags;
  int32_t padding;
  int64_t exports;
  Py_buffer master;
};
static_assert(sizeof(_PyManagedBufferObject) == 112);

struct PyMemoryViewObject : PyVarObject {
  Ref<_PyManagedBufferObject> mbuf;
  int64_t hash;
  int32_t flags;
  int32_t padding;
  int64_t exports;
  Py_buffer view;
  Ref<PyObject> weakreflist;
  int64_t ob_array[1];
};
static_assert(offsetof(PyMemoryViewObject, view) == 56 && offsetof(PyMemoryViewObject, ob_array) == 144);

enum MemoryViewFlags : int32_t {
  kMemoryViewReleased = 0x001,
  kMemoryViewC = 0x002,
  kMemoryViewFortran = 0x004,
  kMemoryViewScalar = 0x008,
};

inline bool memoryview_check(const PyObject* op) { return is_type(op, memoryview_type()); }
inline bool object_check_buffer(const PyObject* op) {
  const PyBufferProcs* procs = type_of(op)->tp_as_buffer;
  return procs != nullptr && procs->bf_getbuffer;
}
Status object_get_buffer(PyObject* op, Py_buffer* view, int flags);
void buffer_release(Py_buffer* view);
/// For exporters of plain bytes (PyBuffer_FillInfo).
Status buffer_fill_info(Py_buffer* view, PyObject* exporter, char* bytes, int64_t len, bool readonly, int flags);
/// order 'C', 'F' or 'A'
bool buffer_is_contiguous(const Py_buffer* view, char order);
/// Copies the items in C order ('C' or 'F').
Status buffer_to_contiguous(char* target, const Py_buffer* view, int64_t len, char order);

/// The format "B" as a string in the image.
const char* byte_format();
/// Size of a native single-character format ('@' in front allowed), -1 for any other.
int64_t native_format_size(const char* format, char* code);
Owned<PyObject> unpack_native(const char* item, char code);
/// Writes a value; the errors are memoryview's.
Status pack_native(char* item, char code, PyObject* value);
void boot_memory_view();  ///< the static format string

Owned<PyObject> memoryview_from_object(PyObject* exporter);

/// A simple buffer for the time of one native call.
class BufferView {
 public:
  BufferView() = default;
  BufferView(const BufferView&) = delete;
  BufferView& operator=(const BufferView&) = delete;
  ~BufferView() {
    if (held_) {
      buffer_release(&view_);
    }
  }
  Status get(PyObject* op, int flags = kBufSimple) {
    HS_TRY(object_get_buffer(op, &view_, flags));
    held_ = true;
    return Status::kOk;
  }
  [[nodiscard]] std::string_view bytes() const { return {view_.buf.get(), static_cast<size_t>(view_.len)}; }
  char* data() { return view_.buf; }
  [[nodiscard]] int64_t size() const { return view_.len; }
  [[nodiscard]] const Py_buffer& view() const { return view_; }

 private:
  Py_buffer view_;
  bool held_ = false;
};

}  // namespace heapscope::objects
