#include "modules/numpy/buffer_protocol.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "memory/allocator.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/strided.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/memory_object.h"

namespace heapscope::modules::numpy {

namespace {

/// The format character(s) of the struct module's language.
std::string format_of(const PyArray_Descr* descr) {
  switch (descr->scalar_type()) {
    case ScalarType::kComplex64: return "Zf";
    case ScalarType::kComplex128: return "Zd";
    case ScalarType::kText: return std::to_string(text_room(descr)) + (descr->kind == 'U' ? "w" : "s");
    default: return std::string(1, descr->type);
  }
}

/// What a view points to lives in one block, freed with the view: the format, then shape and strides.
constexpr int64_t kFormatRoom = 16;

Status get_buffer(PyObject* op, Py_buffer* view, int flags) {
  PyArrayObject* a = as_array(op);
  view->obj = nullptr;
  if (arrays::buffer_is_lazy(a->data)) {
    return err_set_string(exc_not_implemented_error(),
                          "Heapscope does not export the buffers of arrays of 1 MiB and more: they have no addresses");
  }
  const bool c = (a->flags & kArrayCContiguous) != 0;
  const bool f = (a->flags & kArrayFContiguous) != 0;
  if ((flags & kBufCContiguous) == kBufCContiguous && !c) {
    return err_set_string(exc_value_error(), "ndarray is not C-contiguous");
  }
  if ((flags & kBufFContiguous) == kBufFContiguous && !f) {
    return err_set_string(exc_value_error(), "ndarray is not Fortran contiguous");
  }
  if ((flags & kBufAnyContiguous) == kBufAnyContiguous && !c && !f) {
    return err_set_string(exc_value_error(), "ndarray is not contiguous");
  }
  if ((flags & kBufStrides) != kBufStrides && (flags & kBufNd) == kBufNd && !c) {
    return err_set_string(exc_value_error(), "ndarray is not C-contiguous");
  }
  if ((flags & kBufStrides) != kBufStrides && !c) {
    return err_set_string(exc_value_error(), "ndarray is not C-contiguous");
  }
  if ((flags & kBufWritable) != 0 && (a->flags & kArrayWriteable) == 0) {
    return err_set_string(exc_value_error(), "buffer source array is read-only");
  }
  const auto nd = static_cast<int64_t>(a->nd);
  auto* block = static_cast<char*>(memory::raw_malloc(static_cast<size_t>(kFormatRoom + 16 * nd)));
  if (block == nullptr) {
    return err_no_memory();
  }
  const std::string format = format_of(a->descr);
  std::memset(block, 0, kFormatRoom);
  format.copy(block, kFormatRoom - 1);  // what follows is zero
  auto* sizes = reinterpret_cast<int64_t*>(block + kFormatRoom);
  std::copy_n(a->dimensions.get(), nd, sizes);
  std::copy_n(a->strides.get(), nd, sizes + nd);
  view->buf = static_cast<char*>(memory::pointer_to(a->data));
  view->itemsize = item_size_of(a);
  view->len = size_of_array(a) * view->itemsize;
  view->readonly = (a->flags & kArrayWriteable) == 0 ? 1 : 0;
  view->ndim = static_cast<int32_t>((flags & kBufNd) == kBufNd ? nd : 1);
  view->format = (flags & kBufFormat) != 0 ? block : nullptr;
  view->shape = (flags & kBufNd) == kBufNd ? sizes : nullptr;
  view->strides = (flags & kBufStrides) == kBufStrides ? sizes + nd : nullptr;
  view->suboffsets = nullptr;
  view->internal = memory::address_of(block);
  view->obj = owned_ref(op).release();
  return Status::kOk;
}

void release_buffer(PyObject*, Py_buffer* view) {
  if (view->internal != 0) {
    memory::raw_free(memory::pointer_to(view->internal));
    view->internal = 0;
  }
}

bool needs_release(PyObject* exporter) {
  return !array_check(exporter) && (type_of(exporter)->tp_as_buffer->bf_releasebuffer || memoryview_check(exporter));
}

PyArray_Descr* descr_of_format(const char* format, int64_t size) {
  std::string text = format == nullptr ? "B" : format;
  if (!text.empty() && (text[0] == '@' || text[0] == '=' || text[0] == '<')) {
    text.erase(0, 1);
  }
  if (text == "Zf" || text == "Zd") {
    return descr_of(text == "Zf" ? ScalarType::kComplex64 : ScalarType::kComplex128);
  }
  if (text.size() != 1) {
    return nullptr;
  }
  const char code = text[0] == 'q' || text[0] == 'n' ? 'l' : text[0] == 'Q' || text[0] == 'N' ? 'L' : text[0];
  for (int i = 0; i < static_cast<int>(ScalarType::kObject); ++i) {
    const arrays::ScalarInfo& info = arrays::scalar_info(static_cast<ScalarType>(i));
    if (info.numpy_name != nullptr && info.code == code && info.size == size) {
      return descr_of(static_cast<ScalarType>(i));
    }
  }
  return nullptr;
}

}  // namespace

const BufferSpec kArrayBuffer = {.bf_getbuffer = get_buffer, .bf_releasebuffer = release_buffer};

Owned<PyArrayObject> array_from_buffer(PyObject* exporter, PyArray_Descr* descr, int64_t count, int64_t offset) {
  if (descr->kind == 'O') {
    return err_set_string(exc_value_error(), "cannot create an OBJECT array from memory buffer");
  }
  const int64_t size = descr->elsize;
  if (size == 0) {
    return err_set_string(exc_value_error(), "itemsize cannot be zero in type");
  }
  if (!object_check_buffer(exporter)) {
    return err_format(exc_type_error(), "a bytes-like object is required, not '{}'", type_name(type_of(exporter)));
  }
  Owned<PyObject> owner = owned_ref(exporter);
  if (needs_release(exporter)) {
    owner = memoryview_from_object(exporter);
    if (!owner) {
      return Failed{};
    }
  }
  bool readonly = false;
  uint64_t data = 0;
  int64_t length = 0;
  {
    Py_buffer view;
    HS_TRY(object_get_buffer(owner.get(), &view, kBufSimple));
    readonly = view.readonly != 0;
    data = memory::address_of(view.buf.get());
    length = view.len;
    buffer_release(&view);
  }
  if (offset < 0 || offset > length) {
    return err_format(exc_value_error(), "offset must be non-negative and no greater than buffer length ({})", length);
  }
  const int64_t rest = length - offset;
  if (count < 0) {
    if (rest % size != 0) {
      return err_set_string(exc_value_error(), "buffer size must be a multiple of element size");
    }
    count = rest / size;
  } else if (rest < count * size) {
    return err_set_string(exc_value_error(), "buffer is smaller than requested size");
  }
  return array_over(owner.get(), descr, data + static_cast<uint64_t>(offset), {count}, {size}, !readonly);
}

Owned<PyArrayObject> array_from_exporter(PyObject* exporter) {
  HS_OWN(owner, memoryview_from_object(exporter));
  const Py_buffer& view = static_cast<PyMemoryViewObject*>(owner.get())->view;
  PyArray_Descr* descr = descr_of_format(view.format, view.itemsize);
  if (descr == nullptr) {
    return nullptr;
  }
  Shape shape;
  Shape strides;
  for (int32_t i = 0; i < view.ndim; ++i) {
    shape.push_back(view.shape.get()[i]);
    strides.push_back(view.strides.get()[i]);
  }
  return array_over(owner.get(), descr, memory::address_of(view.buf.get()), shape, strides, view.readonly == 0);
}

}  // namespace heapscope::modules::numpy
