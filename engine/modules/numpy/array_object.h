// numpy.ndarray: a window on a buffer. Model: numpy 1.24 core/include/numpy/ndarraytypes.h.
//
//   PyArrayObject (96 bytes)
//     16 data        address of element 0 (an image pointer or a lazy region's address, buffer.h)
//     24 nd          32 dimensions -> nd shapes, then nd strides (bytes), one block of the C heap
//     40 strides     48 base   who owns the buffer when this array does not
//     56 descr       64 flags  72 weakreflist  80 _buffer_info  88 mem_handler
//
// Invariants:
//   N1  an array owns its buffer (kArrayOwnData) exactly when base is null
//   N2  base is never itself a view: views of views hold the owner (numpy collapses the chain)
//   N3  all elements lie within the owner's allocation
// Arrays are not tracked by the collector, as in NumPy.
#pragma once

#include <cstdint>
#include <vector>

#include "modules/arrays/buffer.h"
#include "modules/numpy/dtype_object.h"
#include "objects/heap_census.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules::numpy {

using namespace objects;
using arrays::Scalar;
using arrays::ScalarType;

inline constexpr int kMaxDimensions = 32;

enum ArrayFlags : int32_t {
  kArrayCContiguous = 0x0001,
  kArrayFContiguous = 0x0002,
  kArrayOwnData = 0x0004,
  kArrayAligned = 0x0100,
  kArrayWriteable = 0x0400,
};

struct PyArrayObject : PyObject {
  uint64_t data;
  int32_t nd;
  int32_t padding;
  Ref<int64_t> dimensions;
  Ref<int64_t> strides;
  Ref<PyObject> base;
  Ref<PyArray_Descr> descr;
  int32_t flags;
  int32_t padding2;
  Ref<PyObject> weakreflist;
  uint64_t _buffer_info;
  Ref<PyObject> mem_handler;
};
static_assert(sizeof(PyArrayObject) == 96 && offsetof(PyArrayObject, weakreflist) == 72);

extern const TypeSpec kArraySpec;
extern const objects::HiddenReferences kArrayElements;  ///< of arrays of objects, which are not collectable
/// numpy.ndarray, null before the module was imported.
PyTypeObject* array_type();
bool array_check(const PyObject* op);
inline PyArrayObject* as_array(PyObject* op) { return static_cast<PyArrayObject*>(op); }
inline const PyArrayObject* as_array(const PyObject* op) { return static_cast<const PyArrayObject*>(op); }

using Shape = std::vector<int64_t>;  // host-side, for the length of one call

inline Shape shape_of(const PyArrayObject* a) { return {a->dimensions.get(), a->dimensions.get() + a->nd}; }
inline Shape strides_of(const PyArrayObject* a) { return {a->strides.get(), a->strides.get() + a->nd}; }
inline ScalarType scalar_type_of(const PyArrayObject* a) { return a->descr->scalar_type(); }
inline int64_t item_size_of(const PyArrayObject* a) { return a->descr->elsize; }
int64_t product(const Shape& shape);
inline int64_t size_of_array(const PyArrayObject* a) { return product(shape_of(a)); }
Shape c_strides(const Shape& shape, int64_t item_size);
bool is_c_contiguous(const PyArrayObject* a);
bool is_f_contiguous(const PyArrayObject* a);

/// A new owner in C order; unwritten elements as `fill` says. ValueError/MemoryError on bad shapes.
Owned<PyArrayObject> array_new(PyArray_Descr* descr, const Shape& shape, const memory::LazyFill& fill,
                               bool fortran = false);
/// A view of `of`'s buffer: base becomes the owner of the buffer (N2).
Owned<PyArrayObject> array_view(PyArrayObject* of, PyArray_Descr* descr, uint64_t data, const Shape& shape,
                                const Shape& strides);
/// A view on memory that another object keeps (bytes, memoryview, a torch storage).
Owned<PyArrayObject> array_over(PyObject* owner, PyArray_Descr* descr, uint64_t data, const Shape& shape,
                                const Shape& strides, bool writeable);
/// A contiguous copy in C order (or the order given), an owner of its own.
Owned<PyArrayObject> array_copy(PyArrayObject* a, char order = 'C');
/// Elements of `from` into `to`, converted, `from` broadcast to `to`'s shape. Raises ValueError.
Status array_assign(PyArrayObject* to, PyArrayObject* from);
/// Recomputes the contiguity flags.
void array_update_flags(PyArrayObject* a);
/// Another shape for the same elements; the array keeps its buffer and base.
Status array_set_window(PyArrayObject* a, const Shape& shape, const Shape& strides);
/// Address of the element at `index`.
uint64_t element_address(const PyArrayObject* a, const int64_t* index);

}  // namespace heapscope::modules::numpy
