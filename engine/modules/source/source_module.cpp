// Module _source: the texts of program files that the machine keeps, and where carets go under a line.
// linecache and traceback are written on it; CPython reads files and uses ast for the same.
#include "compiler/operator_range.h"
#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/state.h"

namespace heapscope::modules {

using namespace objects;  // NOLINT(google-build-using-namespace): a module of object code

namespace {

/// text_of(filename): the text, or None when no file of that name was compiled.
Owned<PyObject> source_text_of(PyObject*, PyObject* filename) {
  PyObject* sources = vm::state().sources;
  PyObject* text = sources == nullptr ? nullptr : dict_get_item(sources, filename);
  return text == nullptr ? owned_ref(none()) : unicode_decode_utf8(bytes_view(text), "replace");
}

Owned<PyObject> characters_in(std::string_view text) {
  int64_t count = 0;
  for (const char c : text) {
    count += (c & 0xc0) != 0x80 ? 1 : 0;
  }
  return long_from_int64(count);
}

/// operator_range(text): (start, end) in characters of the operator or subscript that the text is, or None.
Owned<PyObject> source_operator_range(PyObject*, PyObject* text) {
  const std::string utf8 = unicode_text(text);
  int64_t start = 0;
  int64_t end = 0;
  if (!compiler::find_operator_range(utf8, &start, &end)) {
    return owned_ref(none());
  }
  HS_OWN(first, characters_in(std::string_view(utf8).substr(0, static_cast<size_t>(start))));
  HS_OWN(last, characters_in(std::string_view(utf8).substr(0, static_cast<size_t>(end))));
  return tuple_pack(first.get(), last.get());
}

constexpr MethodDef kMethods[] = {
    method_o("text_of", source_text_of),
    method_o("operator_range", source_operator_range),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kSourceModule;
const ModuleDef kSourceModule = {"_source", nullptr, kMethods, nullptr};

}  // namespace heapscope::modules
