// array.tofile and array.fromfile: whole items through a file's write() and read().
//
// tofile writes pieces of 64 KiB. fromfile asks once; what a short file has is appended before EOFError is raised.
// Model: Modules/arraymodule.c array_array_tofile, array_array_fromfile (3.11).
#include <algorithm>
#include <string_view>

#include "modules/array/array_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

Owned<PyObject> array_tofile(PyObject* op, PyObject* file) {
  constexpr int64_t kPiece = int64_t{64} * 1024;
  const ArrayObject* self = as_array(op);
  HS_OWN(write, unicode_from_ascii("write"));
  for (int64_t at = 0; at < self->ob_size * self->itemsize; at += kPiece) {
    const auto length = static_cast<size_t>(std::min(kPiece, self->ob_size * self->itemsize - at));
    HS_OWN(piece, bytes_from_string_and_size(std::string_view(self->ob_item.get() + at, length)));
    HS_OWN(result, object_call_method_one_arg(file, write.get(), piece.get()));
  }
  return owned_ref(none());
}

Owned<PyObject> array_fromfile(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs != 2) {
    return err_format(exc_type_error(), "fromfile() takes {} ({} given)",
                      nargs < 2 ? "exactly 2 positional arguments" : "at most 2 arguments", nargs);
  }
  int64_t count = 0;
  HS_TRY(arg_as_ssize(args[1], &count));
  if (count < 0) {
    return err_set_string(exc_value_error(), "negative count");
  }
  if (count > INT64_MAX / as_array(op)->itemsize) {
    return err_no_memory();
  }
  HS_OWN(length, long_from_int64(count * as_array(op)->itemsize));
  HS_OWN(read, unicode_from_ascii("read"));
  HS_OWN(bytes, object_call_method_one_arg(args[0], read.get(), length.get()));
  if (!bytes_check(bytes.get())) {
    return err_set_string(exc_type_error(), "read() didn't return bytes");
  }
  HS_TRY(array_extend_bytes(as_array(op), bytes_view(bytes.get())));
  if (bytes_size(bytes.get()) != count * as_array(op)->itemsize) {
    return err_set_string(exc_eof_error(), "read() didn't return enough bytes");
  }
  return owned_ref(none());
}

}  // namespace heapscope::modules
