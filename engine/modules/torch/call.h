// Arguments of torch's functions: signatures in a small language, checked with PyTorch's messages.
//
//   "T input, N other, *, S alpha=1"      parameters; behind `*` by name only; `=...` may be left out, `|` separates
//                                         overloads
//   T tensor   N tensor or number   S number   i int   f float   b bool   I ints (one int or several, too)
//   L tensors   D dtype   s str   d device   o anything          `?` behind it: or None
// Model: torch/csrc/utils/python_arg_parser.cpp (1.13).
#pragma once

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

inline constexpr int kMaxParameters = 12;

class Call {
 public:
  /// Finds the overload that takes the arguments. `self`: the first parameter of methods, or null. TypeError.
  Status parse(const char* name, const char* signatures, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
               PyObject* kwnames);

  [[nodiscard]] int overload() const { return overload_; }
  [[nodiscard]] bool given(int i) const { return items_[i] != nullptr && items_[i] != none(); }
  [[nodiscard]] PyObject* object(int i) const { return items_[i]; }
  [[nodiscard]] TensorImpl* tensor(int i) const { return given(i) ? impl_of(items_[i]) : nullptr; }
  /// A tensor, or a number as one.
  [[nodiscard]] Tensor operand(int i) const {
    return tensor_check(items_[i]) ? Tensor::share(impl_of(items_[i])) : number_tensor(items_[i]);
  }
  [[nodiscard]] int64_t integer(int i, int64_t otherwise = 0) const;
  [[nodiscard]] double real(int i, double otherwise = 0) const;
  [[nodiscard]] bool flag(int i, bool otherwise = false) const;
  [[nodiscard]] Shape ints(int i) const;
  [[nodiscard]] ScalarType type(int i, ScalarType otherwise) const;
  /// The tensors of a sequence; the sequence keeps them.
  [[nodiscard]] std::vector<TensorImpl*> tensors(int i) const;
  [[nodiscard]] std::string text(int i) const;
  [[nodiscard]] const char* name() const { return name_; }
  /// A conversion failed (a number out of range): to be asked after them.
  [[nodiscard]] bool failed() const { return err_occurred(); }

 private:
  const char* name_ = "";
  int overload_ = 0;
  PyObject* items_[kMaxParameters] = {};
  Owned<PyObject> rest_;  // ints given one by one
};

using TensorOp = Tensor(Call&);
using ObjectOp = Owned<PyObject>(Call&);

struct Operation {
  const char* name;
  const char* signatures;
  TensorOp* tensor;  ///< one of the two
  ObjectOp* object;
};
constexpr Operation make_operation(const char* name, const char* signatures, TensorOp* op) {
  return {name, signatures, op, nullptr};
}
constexpr Operation make_operation(const char* name, const char* signatures, ObjectOp* op) {
  return {name, signatures, nullptr, op};
}

Owned<PyObject> run_operation(const Operation& op, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                              PyObject* kwnames);
/// The operation's result goes into self.
Owned<PyObject> run_in_place(const Operation& op, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                             PyObject* kwnames);

}  // namespace heapscope::modules::torch
