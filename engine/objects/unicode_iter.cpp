#include "objects/unicode_iter.h"

#include "objects/index_iter.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

struct Characters {
  static int64_t length(PyObject* text) { return unicode_length(text); }
  static Owned<PyObject> item(PyObject* text, int64_t index) {
    return unicode_from_ordinal(unicode_read_char(text, index));
  }
  static PyObject* empty() { return empty_string(); }
};

}  // namespace

Owned<PyObject> unicode_iter(PyObject* text) {
  PyTypeObject* type = unicode_is_ascii(text) ? unicode_ascii_iter_type() : unicode_iter_type();
  return IndexIter<Characters>::make(type, text);
}

const TypeSpec kUnicodeIterTypeSpec = IndexIter<Characters>::spec("str_iterator");
const TypeSpec kUnicodeAsciiIterTypeSpec = IndexIter<Characters>::spec("str_ascii_iterator");

}  // namespace heapscope::objects
