#include "modules/numpy/errors.h"

#include "objects/errors.h"
#include "objects/object_protocol.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

std::string shape_text(const Shape& shape) {
  std::string text = "(";
  for (size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ",") + std::to_string(shape[i]);
  }
  return text + (shape.size() == 1 ? ",)" : ")");
}

Status check_output_shape(const Shape& given, const Shape& shape) {
  return given == shape
             ? Status::kOk
             : err_format(exc_value_error(),
                          "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                          shape_text(given), shape_text(shape));
}

Failed raise_could_not_broadcast(const Shape& from, const Shape& to) {
  return err_format(exc_value_error(), "could not broadcast input array from shape {} into shape {}", shape_text(from),
                    shape_text(to));
}

Failed raise_operands(const std::vector<Shape>& shapes) {
  std::string text;
  for (const Shape& shape : shapes) {
    text += shape_text(shape) + " ";
  }
  return err_format(exc_value_error(), "operands could not be broadcast together with shapes {}", text);
}

Failed raise_axis_error(int64_t axis, int nd) {
  Owned<PyObject> module = vm::import_module("numpy._methods");
  Owned<PyObject> type = module ? object_get_attr_string(module.get(), "AxisError") : Owned<PyObject>();
  return type ? err_format(static_cast<PyTypeObject*>(type.get()), "axis {} is out of bounds for array of dimension {}",
                           axis, nd)
              : Failed{};
}

Failed raise_array_memory_error(const Shape& shape, const PyArray_Descr* descr, int64_t bytes) {
  static constexpr const char* kUnits[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  double amount = static_cast<double>(bytes);
  int unit = 0;
  while (amount >= 1024 && unit < 6) {
    amount /= 1024;
    ++unit;
  }
  std::string figure = unit == 0 ? std::to_string(bytes) : fmt::format("{:#.3g}", amount);
  if (!figure.empty() && figure.back() == '.') {
    figure.pop_back();
  }
  std::string shape_words = "(";
  for (size_t i = 0; i < shape.size(); ++i) {
    shape_words += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  shape_words += shape.size() == 1 ? ",)" : ")";
  return err_format(exc_memory_error(), "Unable to allocate {} {} for an array with shape {} and data type {}", figure,
                    kUnits[unit], shape_words, arrays::scalar_info(descr->scalar_type()).numpy_name);
}

}  // namespace heapscope::modules::numpy
