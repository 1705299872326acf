// torch.Tensor: a Python object over a counted description over a counted storage.
// Model: PyTorch 1.13 THPVariable, c10::TensorImpl, c10::StorageImpl.
//
//   TensorObject (40 bytes; torch.Tensor, its Python subclass, adds a dict and weak references)
//     16 cdata -> TensorImpl   sizes, strides, offset, dtype, gradient, version
//                   storage -> StorageObject -> buffer
//
// Invariants:
//   T1  a storage lives as long as any description refers to it; views never hold Python objects
//   T2  base is never itself a view: views of views hold the owner's description
//   T3  views and detached tensors share the version counter, `.data` starts its own
//   T4  a tensor is a leaf exactly when node is kNone
#pragma once

#include <cstdint>
#include <vector>

#include "modules/arrays/buffer.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules::torch {

using namespace objects;  // NOLINT(google-build-using-namespace): a module of object code
using arrays::Scalar;
using arrays::ScalarType;
using Shape = std::vector<int64_t>;   // host-side, for the length of one call

struct StorageObject : PyObject {
  uint64_t data;     ///< the buffer (arrays/buffer.h)
  int64_t nbytes;
};
static_assert(sizeof(StorageObject) == 32);

struct DtypeObject : PyObject {
  int64_t type_num;  ///< arrays::ScalarType
};
static_assert(sizeof(DtypeObject) == 24);

struct VersionCounter {
  int64_t refcount;
  int64_t value;
};

/// The operation that made a tensor which takes part in gradients.
enum class Node : uint8_t {
  kNone, kAdd, kSub, kMul, kDiv, kPow, kView, kSlice, kSelect, kToCopy, kClone, kCopySlices, kSum, kMean, kMm,
  kT, kNeg, kAbs, kExp, kLog, kSqrt, kRelu, kSigmoid, kTanh, kFill, kCopy, kUnsupported, kAddmm, kMv, kDot,
};
const char* node_name(Node node);

struct TensorImpl {
  int64_t refcount;
  Ref<StorageObject> storage;
  int64_t storage_offset;      ///< elements
  Ref<int64_t> sizes;          ///< ndim sizes, then ndim strides (elements); null without dimensions
  int32_t ndim;
  uint8_t type_num;
  uint8_t requires_grad;       ///< asked for by the program; results of operations have a node instead
  uint8_t node;
  uint8_t padding;
  Ref<TensorImpl> base;
  Ref<VersionCounter> version;
  Ref<PyObject> grad;
  Ref<PyObject> pyobj;         ///< not counted: the Python object, null once that is gone

  ScalarType type() const { return static_cast<ScalarType>(type_num); }
  Shape shape() const { return {sizes.get(), sizes.get() + ndim}; }
  Shape strides() const { return {sizes.get() + ndim, sizes.get() + 2 * ndim}; }
  int64_t numel() const;
  bool tracks() const { return requires_grad != 0 || node != 0; }
};
static_assert(sizeof(TensorImpl) == 72);

struct TensorObject : PyObject {
  Ref<TensorImpl> cdata;
  uint64_t is_borrowed;
  Ref<PyObject> backward_hooks;
};
static_assert(sizeof(TensorObject) == 40);

extern const TypeSpec kTensorSpec;
extern const TypeSpec kStorageSpec;
extern const TypeSpec kDtypeSpec;

// Slots of the type.
void tensor_dealloc(PyObject* op);
int tensor_traverse(PyObject* op, visitproc visit, void* arg);
int tensor_clear(PyObject* op);

bool tensor_check(const PyObject* op);
bool dtype_check(const PyObject* op);
inline TensorImpl* impl_of(PyObject* op) { return static_cast<TensorObject*>(op)->cdata; }
inline StorageObject* as_storage(PyObject* op) { return static_cast<StorageObject*>(op); }
PyObject* dtype_object(ScalarType type);
Status make_dtypes();
/// A dtype, or None for `otherwise`. TypeError.
Status type_from_object(PyObject* op, ScalarType otherwise, ScalarType* type);

int64_t product(const Shape& shape);
Shape row_major(const Shape& shape);
bool grad_enabled();

/// A new leaf over a new storage.
Owned<PyObject> tensor_empty(ScalarType type, const Shape& shape, const memory::LazyFill& fill);
enum class Alias { kView, kDetach, kData };
/// A further tensor over the same storage. A view of a tensor that takes part in gradients is no leaf.
Owned<PyObject> tensor_alias(TensorImpl* of, int64_t offset, const Shape& shape, const Shape& strides, Alias alias,
                             Node node);
/// The Python object of a description, made anew if there is none.
Owned<PyObject> tensor_wrap(TensorImpl* impl, PyTypeObject* cls);
/// `.data = other`: the same object looks at other's storage from now on.
void tensor_set_data(TensorImpl* impl, TensorImpl* other);
/// A leaf of class `cls` that shares the storage (nn.Parameter).
Owned<PyObject> tensor_make_subclass(PyTypeObject* cls, TensorImpl* of, bool requires_grad);

uint64_t element_address(const TensorImpl* impl, int64_t offset);
/// Element offsets in row-major order of the shape, with strides `strides`.
std::vector<int64_t> element_offsets(const Shape& shape, const Shape& strides, int64_t offset);
std::vector<int64_t> element_offsets(const TensorImpl* impl);

/// Errors of writing to leaves; counts the write otherwise. `node`: what the result becomes.
Status begin_write(TensorImpl* impl);
void note_write(TensorImpl* impl, Node node, bool operand_tracks);
inline void bump(TensorImpl* impl) { ++impl->version->value; }

}  // namespace heapscope::modules::torch
