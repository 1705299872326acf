// Arrays as exporters of buffers (memoryview(a), bytes(a)) and as windows on others' (np.frombuffer).
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

extern const BufferSpec kArrayBuffer;

/// np.frombuffer: the bytes of an exporter as one axis. The base is the exporter, or a memoryview of it when it has to
/// be told that nobody looks any more.
Owned<PyArrayObject> array_from_buffer(PyObject* exporter, PyArray_Descr* descr, int64_t count, int64_t offset);
/// np.asarray of an exporter, with its own shape and type; null without an error: it has none that numpy knows.
Owned<PyArrayObject> array_from_exporter(PyObject* exporter);

}  // namespace heapscope::modules::numpy
