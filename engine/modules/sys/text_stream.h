// _io.TextIOWrapper as sys.stdin, sys.stdout and sys.stderr are: streams of text to and from the host.
//
//   16 pending_bytes        what was written and not flushed: a str or bytes, or a list of them
//   24 pending_bytes_count  32 fd  36 flags
//
// Text goes to the host at once. What CPython keeps until its 8 KiB buffer is full stays referenced
// here just as long, because it can be seen: a printed string has one more reference until the next
// flush, and the list that collects them is an allocation the collector counts.
//
//   stdout   buffered as when it is a file; while steps are counted written through, as with -u
//   stderr   flushed after every line
// Model: Modules/_io/textio.c _io_TextIOWrapper_write_impl (3.11).
#pragma once

#include <cstdint>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

struct TextStream : PyObject {
  Ref<PyObject> pending_bytes;
  int64_t pending_bytes_count;
  int32_t fd;
  uint8_t line_buffering;
  uint8_t write_through;
  uint8_t closed;
  uint8_t padding;
};
static_assert(sizeof(TextStream) == 40);

extern const objects::TypeSpec kTextStreamSpec;
/// The type, made at start.
PyTypeObject* text_stream_type();
/// Makes the type and sys's three streams. `fd` is 0, 1 or 2.
Owned<PyObject> text_stream_new(int fd);
/// Lets go of what is pending.
void text_stream_flush(PyObject* stream);
bool is_text_stream(const PyObject* op);

/// file.write(str(value)) or repr (PyFile_WriteObject).
Status file_write_object(PyObject* value, PyObject* file, bool as_repr);
Status file_write_string(std::string_view text, PyObject* file);

}  // namespace heapscope::modules
