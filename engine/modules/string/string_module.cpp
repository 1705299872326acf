// Module _string: str.format's parser, for string.Formatter.  Model: Objects/unicodeobject.c (3.11).
//
// Differs: the two functions give lists of tuples where CPython gives iterators of them.
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/string_format.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

Owned<PyObject> text_of(const SpecView& view) {
  return view.text == nullptr ? owned_ref(empty_string()) : unicode_substring(view.text, view.start, view.end);
}

Owned<PyObject> formatter_parser(PyObject*, PyObject* text) {
  if (!unicode_check(text)) {
    return err_format(exc_type_error(), "expected str, got {}", type_full_name(type_of(text)));
  }
  HS_OWN(list, list_new(0));
  MarkupIterator iterator({text, 0, unicode_length(text)});
  for (;;) {
    Markup markup;
    HS_TRUTH(more, iterator.next(&markup));
    if (!more) {
      break;
    }
    HS_OWN(literal, text_of(markup.literal));
    Owned<PyObject> name = owned_ref(none());
    Owned<PyObject> spec = owned_ref(none());
    Owned<PyObject> conversion = owned_ref(none());
    if (markup.has_field) {
      name = text_of(markup.field_name);
      spec = text_of(markup.spec);
      if (markup.conversion != 0) {
        conversion = unicode_from_ordinal(markup.conversion);
      }
    }
    if (!name || !spec || !conversion) {
      return nullptr;
    }
    HS_OWN(row, tuple_pack(literal.get(), name.get(), spec.get(), conversion.get()));
    HS_TRY(list_append(list.get(), row.get()));
  }
  return object_get_iter(list.get());
}

Owned<PyObject> formatter_field_name_split(PyObject*, PyObject* text) {
  if (!unicode_check(text)) {
    return err_format(exc_type_error(), "expected str, got {}", type_full_name(type_of(text)));
  }
  SpecView first;
  SpecView rest;
  int64_t index = -1;
  HS_TRY(split_field_name({text, 0, unicode_length(text)}, &first, &index, &rest, nullptr));
  HS_OWN(key, index != -1 ? long_from_int64(index) : text_of(first));
  HS_OWN(list, list_new(0));
  for (;;) {
    FieldPart part;
    HS_TRUTH(more, next_field_part(&rest, &part));
    if (!more) {
      break;
    }
    HS_OWN(name, part.index != -1 ? long_from_int64(part.index) : text_of(part.name));
    HS_OWN(row, tuple_pack(bool_object(part.is_attribute), name.get()));
    HS_TRY(list_append(list.get(), row.get()));
  }
  HS_OWN(iterator, object_get_iter(list.get()));
  return tuple_pack(key.get(), iterator.get());
}

constexpr MethodDef kMethods[] = {
    method_o("formatter_parser", formatter_parser),
    method_o("formatter_field_name_split", formatter_field_name_split),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kStringModule;
const ModuleDef kStringModule = {"_string", "string helper module", kMethods, nullptr};

}  // namespace heapscope::modules
