// Calls of element-wise functions: operands brought together, a loop chosen, results laid out, errors worded.
#pragma once

#include <string>

#include "modules/numpy/ufunc_table.h"

namespace heapscope::modules::numpy {

struct UfuncCall {
  PyArrayObject* out[2] = {nullptr, nullptr};
  PyObject* where = nullptr;       ///< null or True: everywhere
  PyArray_Descr* dtype = nullptr;  ///< type to compute in, null: chosen
  std::string casting = "same_kind";
  bool scalars = false;   ///< all operands are scalars: warnings say so
  bool in_place = false;  ///< errors list the output's shape as an operand's
  bool is_part = false;   ///< of a larger function, which tells of what floats raised
};

/// The result (a tuple of two for divmod, modf, frexp); a scalar when it has no axes, or `out`.
Owned<PyObject> call_ufunc(Op op, PyObject* const* operands, const UfuncCall& call);
Owned<PyObject> call_binary(Op op, PyObject* a, PyObject* b);
Owned<PyObject> call_unary(Op op, PyObject* a);

struct ReduceCall {
  std::vector<int> axes;
  PyArray_Descr* dtype = nullptr;
  PyArrayObject* out = nullptr;
  PyObject* initial = nullptr;  ///< null: the function's own
  PyObject* where = nullptr;
  bool keepdims = false;
  const char* name = "reduce";  ///< in warnings
};
Owned<PyObject> reduce_ufunc(Op op, PyArrayObject* a, const ReduceCall& call);
Owned<PyObject> accumulate_ufunc(Op op, PyArrayObject* a, int axis, PyArray_Descr* dtype, PyArrayObject* out);
/// Indices of the largest or smallest elements; the first of equals, NaN before all.
Owned<PyObject> arg_extreme(PyArrayObject* a, int axis, bool largest);

extern const TypeSpec kUfuncSpec;
Status make_ufuncs(PyObject* module);

}  // namespace heapscope::modules::numpy
