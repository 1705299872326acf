#include "vm/source_files.h"

#include <algorithm>

#include "compiler/source_text.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

void remember_source(PyObject* filename, std::string_view source) {
  if (!state().sources) {
    state().sources = dict_new().release();
  }
  Owned<PyObject> text = bytes_from_string_and_size(source);
  if (!text || dict_set_item(state().sources, filename, text.get()) != Status::kOk) {
    err_clear();  // only carets are lost
  }
}

Owned<PyObject> contents_of(PyObject* path) {
  PyObject* files = state().modules ? dict_get_item_string(state().modules, "posix") : nullptr;
  const std::string name = unicode_text(path);
  if (files == nullptr || err_occurred() || name.starts_with('<')) {
    return nullptr;
  }
  Owned<PyObject> reader = object_get_attr_string(files, "_contents");
  Owned<PyObject> contents = reader ? object_call_one_arg(reader.get(), path) : nullptr;
  if (!contents || !bytes_check(contents.get())) {
    err_clear();
    return nullptr;
  }
  return contents;
}

bool source_text(PyObject* filename, std::string* text) {
  PyObject* known = state().sources ? dict_get_item(state().sources, filename) : nullptr;
  const Owned<PyObject> source = known != nullptr ? owned_ref(known) : contents_of(filename);
  if (!source) {
    return false;
  }
  compiler::SourceText decoded;
  compiler::Problem problem;
  const std::string_view bytes = bytes_view(source.get());
  const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0 && c != '\r'; });
  if (!plain && compiler::decode_source(bytes, compiler::SourceForm::kFile, false, {}, &decoded, &problem)) {
    *text = std::move(decoded.text);
  } else {
    *text = bytes;
  }
  return true;
}

namespace {

/// What opening a file by the module io makes and drops: the file's dict of attributes, tuples of arguments.
void open_and_close() {
  const Owned<PyObject> attributes = dict_new();
  const Owned<PyTupleObject> one = tuple_new(1);
  const Owned<PyTupleObject> two = tuple_new(2);
  const Owned<PyTupleObject> two_more = tuple_new(2);
  const Owned<PyTupleObject> four = tuple_new(4);
}

}  // namespace

bool source_line(PyObject* filename, int line, std::string* text) {
  std::string whole;
  if (line < 1 || !source_text(filename, &whole)) {
    return false;
  }
  open_and_close();
  std::string_view rest = whole;
  for (int i = 1;; ++i) {
    const size_t end = rest.find('\n');
    std::string_view one = rest.substr(0, end);
    if (i == line) {
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
