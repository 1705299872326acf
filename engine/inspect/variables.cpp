#include "inspect/variables.h"

#include "inspect/attributes.h"
#include "inspect/value_text.h"
#include "objects/bytes_object.h"
#include "objects/cell_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::inspect {

using namespace objects;

std::vector<Variable> read_namespace(PyObject* dict, bool with_modules) {
  std::vector<Variable> found;
  for_each_entry(dict, [&](PyObject* key, PyObject* value) {
    if (!is_type(key, unicode_type()) || (!with_modules && is_type(value, module_type()))) {
      return;
    }
    std::string name = str_utf8(key);
    if (!is_dunder(name)) {
      found.push_back({std::move(name), value});
    }
  });
  return found;
}

Variables read_variables(_PyInterpreterFrame* frame) {
  Variables found;
  PyCodeObject* code = frame->f_code;
  if ((code->co_flags & kCoOptimized) == 0) {  // a module or class body
    PyObject* space = frame->f_locals;
    if (space != nullptr && space != frame->f_globals && dict_check(space)) {
      found.locals = read_namespace(space, false);
    }
    return found;
  }
  const char* kinds = bytes_data(code->co_localspluskinds);
  for (int32_t i = 0; i < code->co_nlocalsplus; ++i) {
    PyObject* value = frame->localsplus[i];
    if (value == nullptr) {
      continue;
    }
    std::string name = str_utf8(tuple_get_item(code->co_localsplusnames, i));
    if ((kinds[i] & (kFastCell | kFastFree)) != 0 && is_type(value, cell_type())) {
      found.cells.push_back({name, value});
      value = static_cast<PyCellObject*>(value)->ob_ref;
      if (value == nullptr) {
        continue;
      }
    }
    if (!is_type(value, module_type())) {
      found.locals.push_back({std::move(name), value});
    }
  }
  return found;
}

}  // namespace heapscope::inspect
