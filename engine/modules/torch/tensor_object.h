// torch.Tensor: a Python object over a counted description over a counted storage.
// Model: PyTorch 1.13 THPVariable, c10::TensorImpl, c10::StorageImpl, AutogradMeta.
//
//   TensorObject (40 bytes; torch.Tensor, its Python subclass, adds a dict and weak references)
//     16 cdata -> TensorImpl   sizes, strides, offset, dtype, version, gradient, grad_fn -> Node (graph.h)
//                   storage -> StorageObject -> buffer
//
// A description lives while the Python object, a graph or a gradient refers to it. When the Python object's last
// reference goes first, the description takes the object over (kOwnsObject), so that identity, attributes and weak
// references survive; when the program meets the tensor again, it gets that object back.
//
// Invariants:
//   T1  a storage lives as long as any description refers to it; views never hold Python objects
//   T2  base is never itself a view: views of views hold the owner's description
//   T3  views and detached tensors share the version counter, `.data` starts its own
//   T4  a tensor is a leaf exactly when grad_fn is null
//   T5  kOwnsObject: pyobj is set, its count includes one reference that is the description's
// Every description is in State's list, so that what it counts can be found (reference provider).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "modules/arrays/buffer.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules::torch {

using namespace objects;
using arrays::Scalar;
using arrays::ScalarType;
using Shape = std::vector<int64_t>;  // host-side, for the length of one call

struct StorageObject : PyObject {
  uint64_t data;  ///< the buffer (arrays/buffer.h)
  int64_t nbytes;
  Ref<PyObject> keeper;  ///< the array whose buffer this is (from_numpy), or null
};
static_assert(sizeof(StorageObject) == 40);

struct DtypeObject : PyObject {
  int64_t type_num;  ///< arrays::ScalarType
  char name_room[64];
};
static_assert(sizeof(DtypeObject) == 88);

struct VersionCounter {
  int64_t refcount;
  int64_t value;
};

struct Node;

enum TensorFlags : uint8_t {
  kOwnsObject = 1,     ///< T5
  kRetainsGrad = 2,    ///< retain_grad() was called on a result
  kWrappedNumber = 4,  ///< stands for a Python number in an operation
  kInference = 8,      ///< made in inference_mode
  kHadOne = 16,        ///< without dimensions now; had one of length 1, of which PyTorch still finds the length
};
/// Where a view came from: some may not be written to once gradients matter.
enum class Creation : uint8_t { kDefault, kMultipleOutputs, kNoGrad, kInference };

struct TensorImpl {
  int64_t refcount;
  Ref<StorageObject> storage;
  int64_t storage_offset;  ///< elements
  Ref<int64_t> sizes;      ///< ndim sizes, then ndim strides (elements); null without dimensions
  int32_t ndim;
  uint8_t type_num;
  uint8_t requires_grad;  ///< asked for by the program; results of operations have a grad_fn instead
  uint8_t flags;
  uint8_t creation;
  Ref<TensorImpl> base;
  Ref<VersionCounter> version;
  Ref<TensorImpl> grad;
  Ref<PyObject> pyobj;  ///< null or the Python object; counted only with kOwnsObject
  Ref<Node> grad_fn;
  int32_t output_nr;         ///< which output of grad_fn
  int32_t attr_version;      ///< of a view: the version that grad_fn was made for
  Ref<Node> accumulator;     ///< of a leaf, not counted: its AccumulateGrad while that lives
  Ref<TensorImpl> retained;  ///< next in the list of grad_fn's tensors that retain gradients
  Ref<TensorImpl> previous;  ///< the list of all
  Ref<TensorImpl> next;

  [[nodiscard]] ScalarType type() const { return static_cast<ScalarType>(type_num); }
  [[nodiscard]] Shape shape() const { return {sizes.get(), sizes.get() + ndim}; }
  [[nodiscard]] Shape strides() const { return {sizes.get() + ndim, sizes.get() + ptrdiff_t{2} * ndim}; }
  [[nodiscard]] int64_t size(int64_t axis) const { return sizes.get()[axis]; }
  [[nodiscard]] int64_t stride(int64_t axis) const { return sizes.get()[ndim + axis]; }
  [[nodiscard]] int64_t numel() const;
  [[nodiscard]] bool tracks() const { return requires_grad != 0 || grad_fn.get() != nullptr; }
  [[nodiscard]] bool has(uint8_t flag) const { return (flags & flag) != 0; }
};
static_assert(sizeof(TensorImpl) == 120);

void impl_decref(TensorImpl* impl);

/// A counted reference to a description; null: an exception is pending. Operations take `TensorImpl*` and pass null
/// on, so they can be nested; only one argument of a call may make tensors (order of evaluation is not defined).
class HS_TRIVIAL_ABI [[nodiscard]] Tensor {
 public:
  Tensor() : impl_(nullptr) {}
  Tensor(Failed) : impl_(nullptr) {}  // NOLINT(google-explicit-constructor)
  explicit Tensor(TensorImpl* stolen) : impl_(stolen) {}
  Tensor(Tensor&& other) noexcept : impl_(std::exchange(other.impl_, nullptr)) {}
  Tensor& operator=(Tensor&& other) noexcept {
    TensorImpl* old = std::exchange(impl_, std::exchange(other.impl_, nullptr));
    if (old != nullptr) {
      impl_decref(old);
    }
    return *this;
  }
  Tensor(const Tensor&) = delete;
  Tensor& operator=(const Tensor&) = delete;
  ~Tensor() {
    if (impl_ != nullptr) {
      impl_decref(impl_);
    }
  }
  static Tensor share(TensorImpl* impl) {
    if (impl != nullptr) {
      ++impl->refcount;
    }
    return Tensor(impl);
  }
  [[nodiscard]] TensorImpl* get() const { return impl_; }
  TensorImpl* operator->() const { return impl_; }
  operator TensorImpl*() const { return impl_; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] explicit operator bool() const { return impl_ != nullptr; }
  bool operator!() const { return impl_ == nullptr; }
  [[nodiscard]] TensorImpl* release() { return std::exchange(impl_, nullptr); }

 private:
  TensorImpl* impl_;
};

/// Several tensors, let go of from the first to the last.
class TensorList {
 public:
  TensorList() = default;
  TensorList(TensorList&& other) noexcept : items_(std::move(other.items_)) { other.items_.clear(); }
  TensorList& operator=(TensorList&& other) noexcept {
    items_.swap(other.items_);
    return *this;
  }
  TensorList(const TensorList&) = delete;
  TensorList& operator=(const TensorList&) = delete;
  ~TensorList() { clear(); }
  void clear() {
    for (TensorImpl* item : items_) {
      if (item != nullptr) {
        impl_decref(item);
      }
    }
    items_.clear();
  }
  void push(Tensor item) { items_.push_back(item.release()); }
  void set(size_t i, Tensor item) {
    if (i >= items_.size()) {
      items_.resize(i + 1, nullptr);
    }
    TensorImpl* old = std::exchange(items_[i], item.release());
    if (old != nullptr) {
      impl_decref(old);
    }
  }
  Tensor take(size_t i) { return Tensor(i < items_.size() ? std::exchange(items_[i], nullptr) : nullptr); }
  TensorImpl* operator[](size_t i) const { return i < items_.size() ? items_[i] : nullptr; }
  [[nodiscard]] size_t size() const { return items_.size(); }
  [[nodiscard]] const std::vector<TensorImpl*>& items() const { return items_; }

 private:
  std::vector<TensorImpl*> items_;
};

struct TensorObject : PyObject {
  Ref<TensorImpl> cdata;
  uint64_t is_borrowed;
  Ref<PyObject> backward_hooks;
};
static_assert(sizeof(TensorObject) == 40);

extern const TypeSpec kTensorSpec;
extern const TypeSpec kStorageSpec;
extern const TypeSpec kDtypeSpec;
extern const TypeSpec kNodeSpec;

// Slots of the type.
void tensor_dealloc(PyObject* op);
void tensor_finalize(PyObject* op);
int tensor_traverse(PyObject* op, visitproc visit, void* arg);
int tensor_clear(PyObject* op);
/// What descriptions and nodes count, for the census of the heap.
void visit_hidden(visitproc visit, void* arg);

bool tensor_check(const PyObject* op);
bool dtype_check(const PyObject* op);
inline TensorImpl* impl_of(PyObject* op) { return static_cast<TensorObject*>(op)->cdata; }
inline StorageObject* as_storage(PyObject* op) { return static_cast<StorageObject*>(op); }
PyObject* dtype_object(ScalarType type);
Status make_dtypes();
/// A dtype, or None for `otherwise`. TypeError.
Status type_from_object(PyObject* op, ScalarType otherwise, ScalarType* type);
/// "Float", as in torch.FloatTensor.
const char* type_word(ScalarType type);
/// 0 bool, 1 integers, 2 floating: the order in which types win.
int category(ScalarType type);

int64_t product(const Shape& shape);
Shape row_major(const Shape& shape);
bool is_contiguous(const TensorImpl* impl);
/// "[2, 3]"
std::string shape_text(const Shape& shape);
bool grad_enabled();

/// A new leaf over a new storage.
Tensor empty(ScalarType type, const Shape& shape, const memory::LazyFill& fill = memory::lazy_none());
Tensor empty_strided(ScalarType type, const Shape& shape, const Shape& strides);
/// A further description over the same storage: a view that shares the version counter (no gradients noted).
Tensor alias_view(TensorImpl* of, int64_t offset, const Shape& shape, const Shape& strides);
enum class Detach { kShareVersion, kOwnVersion };
Tensor alias_detached(TensorImpl* of, Detach how);
/// A leaf over a storage.
Tensor over_storage(StorageObject* storage, ScalarType type, int64_t offset, const Shape& shape, const Shape& strides);
/// The Python object of a description, made anew if there is none.
Owned<PyObject> wrap(TensorImpl* impl, PyTypeObject* cls = nullptr);
Owned<PyObject> wrap(Tensor impl);
/// `.data = other`: the same object looks at other's storage from now on.
Status set_data(TensorImpl* impl, TensorImpl* other);
/// In place changes of shape (t_, squeeze_, resize_).
Status set_shape(TensorImpl* impl, const Shape& shape, const Shape& strides);

/// Keeps kHadOne true.
void note_had_one(TensorImpl* impl, bool had);

uint64_t element_address(const TensorImpl* impl, int64_t offset);
/// Element offsets in row-major order of the shape, with strides `strides`.
std::vector<int64_t> element_offsets(const Shape& shape, const Shape& strides, int64_t offset);
std::vector<int64_t> element_offsets(const TensorImpl* impl);

inline void bump(TensorImpl* impl) { ++impl->version->value; }

}  // namespace heapscope::modules::torch
