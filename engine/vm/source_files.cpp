#include "vm/source_files.h"

#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

void remember_source(PyObject* filename, std::string_view source) {
  if (!state().sources) {
    state().sources = dict_new().release();
  }
  Owned<PyObject> text = bytes_from_string_and_size(source);
  if (!text || dict_set_item(state().sources, filename, text.get()) != Status::kOk) {
    err_clear();   // only carets are lost
  }
}

bool source_line(PyObject* filename, int line, std::string* text) {
  if (!state().sources || line < 1) {
    return false;
  }
  PyObject* source = dict_get_item(state().sources, filename);
  if (source == nullptr) {
    return false;
  }
  std::string_view rest = bytes_view(source);
  for (int i = 1;; ++i) {
    const size_t end = rest.find('\n');
    std::string_view one = rest.substr(0, end);
    if (i == line) {
      if (!one.empty() && one.back() == '\r') {
        one.remove_suffix(1);
      }
      *text = one;
      return true;
    }
    if (end == std::string_view::npos) {
      return false;
    }
    rest.remove_prefix(end + 1);
    if (rest.empty()) {
      return false;
    }
  }
}

}  // namespace heapscope::vm
