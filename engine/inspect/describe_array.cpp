// numpy arrays in pictures: the buffer they look at, and the link from a view to its base.
#include "inspect/describe_parts.h"
#include "modules/numpy/array_object.h"
#include "modules/numpy/printing.h"

namespace heapscope::inspect {

using modules::arrays::scalar_info;
using modules::numpy::as_array;
using modules::numpy::PyArrayObject;
using modules::numpy::size_of_array;

namespace {

/// The first elements in reading order; objects and texts are not looked into.
std::vector<std::string> preview_of(const PyArrayObject* a) {
  std::vector<std::string> texts;
  const auto type = modules::numpy::scalar_type_of(a);
  if (type == modules::arrays::ScalarType::kObject || type == modules::arrays::ScalarType::kText) {
    return texts;
  }
  modules::arrays::ElementReader reader;  // elements of a row lie together
  for (const int64_t offset : preview_offsets(modules::numpy::shape_of(a), modules::numpy::strides_of(a))) {
    const char* element = reader.at(a->data + static_cast<uint64_t>(offset));
    texts.push_back(modules::numpy::scalar_text(type, modules::arrays::load(type, element)));
  }
  return texts;
}

void describe_flags(const PyArrayObject* a, std::vector<std::string>* names) {
  static constexpr struct {
    int32_t flag;
    const char* name;
  } kNames[] = {{modules::numpy::kArrayCContiguous, "C_CONTIGUOUS"},
                {modules::numpy::kArrayFContiguous, "F_CONTIGUOUS"},
                {modules::numpy::kArrayOwnData, "OWNDATA"},
                {modules::numpy::kArrayWriteable, "WRITEABLE"},
                {modules::numpy::kArrayAligned, "ALIGNED"}};
  for (const auto& entry : kNames) {
    if ((a->flags & entry.flag) != 0) {
      names->push_back(entry.name);
    }
  }
}

/// What the elements of an array of objects refer to.
void link_elements(const PyArrayObject* a, Picture* picture) {
  const int64_t count = size_of_array(a);
  for (int64_t i = 0; i < count; ++i) {
    const auto v =
        modules::arrays::buffer_load(modules::arrays::ScalarType::kObject, a->data + static_cast<uint64_t>(8 * i));
    if (v.object != 0) {
      picture->links.push_back({LinkRole::kItem, "", static_cast<PyObject*>(memory::pointer_to(v.object))});
    }
  }
}

}  // namespace

bool describe_array(PyObject* op, Picture* picture) {
  if (!modules::numpy::array_check(op)) {
    return false;
  }
  const PyArrayObject* a = as_array(op);
  const bool owns = (a->flags & modules::numpy::kArrayOwnData) != 0;
  PyObject* base = a->base;
  picture->kind = ObjectKind::kNdarray;
  picture->length = a->nd == 0 ? -1 : a->dimensions.get()[0];
  if (base != nullptr) {
    picture->links.push_back({LinkRole::kBase, "base", base});
  }
  const auto type = modules::numpy::scalar_type_of(a);
  if (owns && type == modules::arrays::ScalarType::kObject) {
    link_elements(a, picture);
  }
  // The allocation is the owner's; a view's own array only looks at a part of it.
  const PyArrayObject* owner = base != nullptr && modules::numpy::array_check(base) ? as_array(base) : a;
  picture->has_buffer = true;
  BufferPicture& buffer = picture->buffer;
  buffer.address = a->data;
  buffer.start = owner->data;
  buffer.bytes = size_of_array(owner) * modules::numpy::item_size_of(owner);
  buffer.owner = base != nullptr ? base : op;
  buffer.shape = modules::numpy::shape_of(a);
  buffer.strides = modules::numpy::strides_of(a);
  buffer.dtype = scalar_info(type).numpy_name;
  buffer.itemsize = modules::numpy::item_size_of(a);
  describe_flags(a, &buffer.flags);
  buffer.preview = preview_of(a);
  buffer.resident = modules::arrays::buffer_resident(owner->data, buffer.bytes);
  buffer.place = modules::arrays::buffer_place(owner->data);
  return true;
}

}  // namespace heapscope::inspect
