#include "compiler/tree_objects.h"

#include "objects/list_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

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
  objects::Owned<Object> name = objects::unicode_from_string(utf8);
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
