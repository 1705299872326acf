#include "compiler/tree_objects.h"

#include "objects/call.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

/// Identifiers that look alike are one: module unicodedata says which.  Null: an exception is pending.
objects::Owned<Object> normalized(objects::Owned<Object> name) {
  if (!name || objects::unicode_is_ascii(name.get()) || objects::hooks.import_module == nullptr) {
    return name;
  }
  HS_OWN(module, objects::hooks.import_module("unicodedata"));
  HS_OWN(normalize, objects::object_get_attr_string(module.get(), "normalize"));
  HS_OWN(form, objects::unicode_intern_from_string("NFKC"));
  return objects::object_call_function_obj_args(normalize.get(), {form.get(), name.get()});
}

}  // namespace

bool TreeObjects::start() {
  list_ = objects::list_new(0);
  return static_cast<bool>(list_);
}

Object* TreeObjects::keep(objects::Owned<Object> object) {
  Object* borrowed = object.get();
  if (borrowed == nullptr || objects::list_append(list_.get(), borrowed) != Status::kOk) {
    return nullptr;
  }
  return borrowed;
}

Object* TreeObjects::identifier(std::string_view utf8) {
  objects::Owned<Object> name = normalized(objects::unicode_from_string(utf8));
  if (!name) {
    return nullptr;
  }
  objects::unicode_intern_in_place(&name);
  return keep(std::move(name));
}

Object* TemporaryObjects::keep(objects::Owned<Object> object) {
  Object* borrowed = object.get();
  if (borrowed != nullptr) {
    owned_.push_back(std::move(object));
  }
  return borrowed;
}

Object* TemporaryObjects::identifier(std::string_view utf8) {
  objects::Owned<Object> name = objects::unicode_from_string(utf8);
  if (!name) {
    return nullptr;
  }
  objects::unicode_intern_in_place(&name);
  return keep(std::move(name));
}

objects::Owned<Object> TreeObjects::take_list() { return std::move(list_); }

}  // namespace heapscope::compiler
