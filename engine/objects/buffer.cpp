// The buffer protocol itself: asking, giving back, filling in, walking.
// Model: Objects/abstract.c (3.11).
#include <cstring>

#include "objects/errors.h"
#include "objects/memory_object.h"

namespace heapscope::objects {

Status object_get_buffer(PyObject* op, Py_buffer* view, int flags) {
  const PyBufferProcs* procs = type_of(op)->tp_as_buffer;
  if (procs == nullptr || !procs->bf_getbuffer) {
    return err_format(exc_type_error(), "a bytes-like object is required, not '{}'", type_full_name(type_of(op)));
  }
  return procs->bf_getbuffer(op, view, flags);
}

void buffer_release(Py_buffer* view) {
  PyObject* op = view->obj;
  if (op == nullptr) {
    return;
  }
  const PyBufferProcs* procs = type_of(op)->tp_as_buffer;
  if (procs != nullptr && procs->bf_releasebuffer) {
    procs->bf_releasebuffer(op, view);
  }
  view->obj = nullptr;
  decref(op);
}

Status buffer_fill_info(Py_buffer* view, PyObject* exporter, char* bytes, int64_t len, bool readonly, int flags) {
  if ((flags & kBufWritable) != 0 && readonly) {
    return err_set_string(exc_buffer_error(), "Object is not writable.");
  }
  xincref(exporter);
  view->obj = exporter;
  view->buf = bytes;
  view->len = len;
  view->readonly = readonly ? 1 : 0;
  view->itemsize = 1;
  view->format = nullptr;
  if ((flags & kBufFormat) != 0) {
    view->format = const_cast<char*>(byte_format());
  }
  view->ndim = 1;
  view->shape = (flags & kBufNd) != 0 ? &view->len : nullptr;
  view->strides = (flags & kBufStrides) == kBufStrides ? &view->itemsize : nullptr;
  view->suboffsets = nullptr;
  view->internal = 0;
  return Status::kOk;
}

namespace {

bool is_c_contiguous(const Py_buffer* view) {
  if (view->len == 0 || !view->strides) {
    return true;
  }
  int64_t expected = view->itemsize;
  for (int i = view->ndim - 1; i >= 0; --i) {
    const int64_t dimension = view->shape.get()[i];
    if (dimension > 1 && view->strides.get()[i] != expected) {
      return false;
    }
    expected *= dimension;
  }
  return true;
}

bool is_f_contiguous(const Py_buffer* view) {
  if (view->len == 0) {
    return true;
  }
  if (!view->strides) {
    if (view->ndim <= 1) {
      return true;
    }
    int large = 0;
    for (int i = 0; i < view->ndim; ++i) {
      large += view->shape.get()[i] > 1 ? 1 : 0;
    }
    return large <= 1;
  }
  int64_t expected = view->itemsize;
  for (int i = 0; i < view->ndim; ++i) {
    const int64_t dimension = view->shape.get()[i];
    if (dimension > 1 && view->strides.get()[i] != expected) {
      return false;
    }
    expected *= dimension;
  }
  return true;
}

}  // namespace

bool buffer_is_contiguous(const Py_buffer* view, char order) {
  if (view->suboffsets) {
    return false;
  }
  if (order == 'C') {
    return is_c_contiguous(view);
  }
  if (order == 'F') {
    return is_f_contiguous(view);
  }
  return is_c_contiguous(view) || is_f_contiguous(view);
}

Status buffer_to_contiguous(char* target, const Py_buffer* view, int64_t len, char order) {
  if (len != view->len) {
    return err_set_string(exc_value_error(), "PyBuffer_ToContiguous: len != view->len");
  }
  if (order == 'A') {
    order = is_f_contiguous(view) && !is_c_contiguous(view) ? 'F' : 'C';
  }
  if (len == 0) {
    return Status::kOk;
  }
  if (buffer_is_contiguous(view, order)) {
    std::memcpy(target, view->buf.get(), static_cast<size_t>(len));
    return Status::kOk;
  }
  // One index per dimension; the fastest is the last one (C) or the first (Fortran).
  int64_t index[kBufMaxNdim] = {};
  const int n = view->ndim;
  int64_t strides[kBufMaxNdim];
  if (view->strides) {
    std::memcpy(strides, view->strides.get(), static_cast<size_t>(n) * 8);
  } else {
    int64_t step = view->itemsize;
    for (int i = n - 1; i >= 0; --i) {
      strides[i] = step;
      step *= view->shape.get()[i];
    }
  }
  for (int64_t done = 0; done < len; done += view->itemsize) {
    const char* source = view->buf;
    for (int i = 0; i < n; ++i) {
      source += index[i] * strides[i];
    }
    std::memcpy(target + done, source, static_cast<size_t>(view->itemsize));
    for (int k = 0; k < n; ++k) {
      const int i = order == 'F' ? k : n - 1 - k;
      if (++index[i] < view->shape.get()[i]) {
        break;
      }
      index[i] = 0;
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::objects
