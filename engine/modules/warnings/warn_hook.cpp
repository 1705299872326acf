// warn(): what PyErr_WarnEx does.  The filters and the registry are in _warnings.py; a warning that CPython's
// filters drop at once, for who did not change them, goes there too, because any module may be __main__.
#include "modules/warnings/warn_hook.h"

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/hooks.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;  // NOLINT(google-build-using-namespace): a module of object code

namespace {

Status call_warnings(const char* function, PyObject* args) {
  HS_OWN(module, hooks.import_module("_warnings"));
  HS_OWN(name, unicode_from_string(function));
  HS_OWN(warn, object_get_attr(module.get(), name.get()));
  return object_call(warn.get(), args, nullptr) ? Status::kOk : Status::kError;
}

Status warn(PyTypeObject* category, std::string_view message, int64_t stack_level) {
  HS_OWN(text, unicode_from_string(message));
  HS_OWN(level, long_from_int64(stack_level));
  HS_OWN(args, tuple_pack(text.get(), category, level.get()));
  return call_warnings("warn", args.get());
}

}  // namespace

void connect_warnings() { hooks.warn = warn; }

}  // namespace heapscope::modules
