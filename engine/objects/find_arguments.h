// The arguments that methods of str, bytes and bytearray have in common: find(part[, start[, end]]) and its relatives,
// split(sep=None, maxsplit=-1) and rsplit.
#pragma once

#include <cstdint>

#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/object.h"

namespace heapscope::objects {

/// None stands for the default of a bound.
inline Status parse_find_arguments(const char* name, const Ref<PyObject>* args, int64_t nargs, PyObject** part,
                                   int64_t* start, int64_t* end) {
  if (nargs < 1 || nargs > 3) {
    return err_format(exc_type_error(), "{}() takes at {} {} argument{} ({} given)", name, nargs < 1 ? "least" : "most",
                      nargs < 1 ? 1 : 3, nargs < 1 ? "" : "s", nargs);
  }
  *part = args[0];
  *start = 0;
  *end = INT64_MAX;
  if (nargs > 1 && args[1] != none()) {
    HS_TRY(eval_slice_index(args[1], start));
  }
  if (nargs > 2 && args[2] != none()) {
    HS_TRY(eval_slice_index(args[2], end));
  }
  return Status::kOk;
}

/// `*separator`: borrowed; null for blanks. `*most`: no limit is INT64_MAX.
inline Status parse_split_arguments(const char* name, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames,
                                    PyObject** separator, int64_t* most) {
  const ArgParser parser = {name, {"sep", "maxsplit", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, parser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return Status::kError;
  }
  *most = -1;
  if (a[1]) {
    HS_TRY(arg_as_ssize(a[1], most));
  }
  *most = *most < 0 ? INT64_MAX : *most;
  *separator = a[0].get() == none() ? nullptr : a[0].get();
  return Status::kOk;
}

}  // namespace heapscope::objects
