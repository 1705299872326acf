#include "objects/heap_type.h"

#include <string_view>

#include "memory/allocator.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/registry.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

/// A block of the type's own, freed with it; null: MemoryError is set.
char* copy_text(const char* text) {
  const std::string_view view = text;
  char* copy = static_cast<char*>(memory::object_malloc(view.size() + 1));
  if (copy == nullptr) {
    err_no_memory();
    return nullptr;
  }
  view.copy(copy, view.size());
  copy[view.size()] = '\0';
  return copy;
}

Status set_texts(PyHeapTypeObject* type, const TypeSpec& spec) {
  type->tp_doc = nullptr;  // what follows may fail, and the type's deallocator frees both
  char* name = copy_text(spec.name);
  HS_TRY(name != nullptr ? Status::kOk : Status::kError);
  type->_ht_tpname = name;
  type->tp_name = name;
  if (spec.doc != nullptr) {
    char* doc = copy_text(spec.doc);
    HS_TRY(doc != nullptr ? Status::kOk : Status::kError);
    type->tp_doc = doc;
  }
  return Status::kOk;
}

}  // namespace

Owned<PyTypeObject> heap_type_from_spec(const TypeSpec& spec, PyObject* module) {
  const uint32_t index = register_type_spec(spec);
  const std::string_view full = spec.name;
  const size_t dot = full.rfind('.');
  HS_OWN(name, unicode_from_string(dot == std::string_view::npos ? full : full.substr(dot + 1)));
  HS_OWN(allocated, type_type()->tp_alloc(type_type(), 0));
  Owned<PyTypeObject> owner = std::move(allocated).as<PyTypeObject>();
  PyHeapTypeObject* type = as_heap_type(owner.get());
  type->ht_qualname = owned_ref(name.get()).release();
  type->ht_name = name.release();
  type->ht_module = owned_xref(module).release();
  type_fill_from_spec(type, index);
  HS_TRY(set_texts(type, spec));
  PyTypeObject* base = spec.base == nullptr ? object_type() : spec.base();
  type->tp_base = owned_ref(base).release();
  HS_TRY(type_ready(type));
  if (dot != std::string_view::npos) {
    HS_OWN(module_name, unicode_from_string(full.substr(0, dot)));
    HS_TRY(dict_set_item(type->tp_dict, ident(Id::__module__), module_name.get()));
  }
  return owner;
}

}  // namespace heapscope::objects
