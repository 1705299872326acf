// NativeHold: what running built-in code holds in a variable of its own, told by its name in CPython's source.
//
// While a key function runs within sorted(), some of an object's references lie in variables of C++ functions: in no
// object, in no frame. A function that may run Python code while it holds references says so:
//
//   Owned<PyObject> item = iter_next(iterator.get());
//   const NativeHold item_held("min", "item", &item);
//
// and the ledger has a row "item in min()". Nothing else depends on it: what is not said is in the ledger's row of what
// nobody names. The list of holds is the host's, since its variables are; it is empty between two statements of a
// program.
//
//   H1  holds end in the opposite order of their beginning: they are variables themselves
//   H2  a hold tells what its variable has at this moment, null for nothing, and each reference that it tells is
//       counted
#pragma once

#include "objects/owned.h"

namespace heapscope::objects {

class NativeHold {
 public:
  /// A reference in a variable. `function` as a reader knows it (`list.sort`), `variable` as CPython's source has it.
  template <class T>
  NativeHold(const char* function, const char* variable, const Owned<T>* place)
      : NativeHold(function, variable, place, read_owned<T>, nullptr) {}
  /// A counted reference that is no Owned.
  NativeHold(const char* function, const char* variable, PyObject* const* place)
      : NativeHold(function, variable, place, read_plain, nullptr) {}
  /// `*count` slots, each a counted reference or null.
  NativeHold(const char* function, const char* variable, const Ref<PyObject>* first, const int64_t* count)
      : NativeHold(function, variable, first, nullptr, count) {}
  NativeHold(const NativeHold&) = delete;
  NativeHold& operator=(const NativeHold&) = delete;
  ~NativeHold() { innermost_ = outer_; }

  /// The hold that began last; null: none.
  static const NativeHold* innermost() { return innermost_; }
  [[nodiscard]] const NativeHold* outer() const { return outer_; }
  [[nodiscard]] const char* function() const { return function_; }
  [[nodiscard]] const char* variable() const { return variable_; }
  [[nodiscard]] bool is_array() const { return count_ != nullptr; }

  /// visit(object, index) for each reference that it holds.
  template <class Visit>
  void for_each(Visit visit) const {
    if (count_ == nullptr) {
      if (PyObject* op = read_(place_)) {
        visit(op, 0);
      }
      return;
    }
    for (int64_t i = 0; i < *count_; ++i) {
      if (PyObject* op = static_cast<const Ref<PyObject>*>(place_)[i]) {
        visit(op, i);
      }
    }
  }

 private:
  using Read = PyObject* (*)(const void*);

  NativeHold(const char* function, const char* variable, const void* place, Read read, const int64_t* count)
      : function_(function), variable_(variable), place_(place), read_(read), count_(count), outer_(innermost_) {
    innermost_ = this;
  }
  template <class T>
  static PyObject* read_owned(const void* place) {
    return static_cast<const Owned<T>*>(place)->get();
  }
  static PyObject* read_plain(const void* place) { return *static_cast<PyObject* const*>(place); }

  static inline const NativeHold* innermost_ = nullptr;

  const char* function_;
  const char* variable_;
  const void* place_;
  Read read_;
  const int64_t* count_;
  const NativeHold* outer_;
};

}  // namespace heapscope::objects
