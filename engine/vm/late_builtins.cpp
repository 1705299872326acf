#include "vm/late_builtins.h"

#include <algorithm>
#include <iterator>

#include "objects/dict_object.h"
#include "objects/hooks.h"
#include "objects/unicode_object.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

Status make_late_builtins() {
  if (dict_get_item_string(state().builtins, kLateBuiltins[0]) != nullptr) {
    return Status::kOk;
  }
  return hooks.import_module("_sitebuiltins") ? Status::kOk : Status::kError;
}

Owned<PyObject> late_builtin(PyObject* builtins, PyObject* name) {
  if (builtins != state().builtins || !unicode_check(name) ||
      std::none_of(std::begin(kLateBuiltins), std::end(kLateBuiltins),
                   [&](const char* late) { return unicode_equal_to_ascii(name, late); })) {
    return nullptr;
  }
  HS_TRY(make_late_builtins());
  return owned_xref(dict_get_item_with_error(builtins, name));
}

}  // namespace heapscope::vm
