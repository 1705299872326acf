#include "objects/byte_iter.h"

#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/index_iter.h"

namespace heapscope::objects {

namespace {

struct Bytes {
  static std::string_view of(PyObject* op) { return bytes_check(op) ? bytes_view(op) : bytearray_view(op); }
  static int64_t length(PyObject* op) { return static_cast<int64_t>(of(op).size()); }
  static Owned<PyObject> item(PyObject* op, int64_t index) {
    return owned_ref(small_int(static_cast<uint8_t>(of(op)[static_cast<size_t>(index)])));
  }
  static PyObject* empty() { return empty_tuple(); }
};

}  // namespace

Owned<PyObject> byte_iter(PyObject* op) {
  return IndexIter<Bytes>::make(bytes_check(op) ? bytes_iter_type() : bytearray_iter_type(), op);
}

const TypeSpec kBytesIterTypeSpec = IndexIter<Bytes>::spec("bytes_iterator");
const TypeSpec kByteArrayIterTypeSpec = IndexIter<Bytes>::spec("bytearray_iterator");

}  // namespace heapscope::objects
